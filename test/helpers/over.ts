import { until } from "../../services/forecast/test/helpers/until.ts";
import type { Caller } from "./caller.ts";

/** Waits until a run is over, and gives it. */
export async function over(caller: Caller, run: string) {
  const { body } = await until(
    () => caller.get(`/v1/runs/${run}`),
    (answer) => ["finished", "failed", "cancelled"].includes(answer.body.state),
  );
  return body;
}
