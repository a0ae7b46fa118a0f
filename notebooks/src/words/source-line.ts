import type { ChosenRun } from "../choose/choose-run.ts";
import { whole } from "./numbers.ts";

/** Where the figures of a forecast are from, so that they can be made again. */
export function sourceLine({ run, dataset }: ChosenRun): string {
  const scenario = run.scenario === "baseline" ? "baseline" : `scenario ${run.scenario}`;
  return `Source: Sufficiency, ${scenario}, ${whole(run.draws)} simulated futures, seed ${run.seed}; dataset ${dataset.id}. Run ${run.id.slice(0, 8)}.`;
}
