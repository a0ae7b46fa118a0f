import { answerOf, answerWhenMade, ServiceProblem } from "@sufficiency/client";
import { service } from "../service/service.ts";
import { wait } from "../service/wait.ts";
import type { CountsRow, FlowsRow, PlacesRow } from "./rows.ts";

export type Dimension = "need" | "setting" | "locality" | "age_band";

/** Plans of a run by census year and these dimensions. What is not kept is made from the seed, which takes some seconds. */
export async function countsOf(run: string, by: readonly Dimension[]): Promise<CountsRow[]> {
  const { rows } = await answerWhenMade(
    () =>
      service.GET("/v1/runs/{id}/counts", {
        params: { path: { id: run }, query: { by: by.join(","), format: "json" } },
      }),
    wait,
  );
  return rows as unknown as CountsRow[];
}

/** Places against need in a run; none where its dataset has no places. */
export async function placesOf(run: string): Promise<PlacesRow[]> {
  const path = { id: run };
  const asked = service.GET("/v1/runs/{id}/places", { params: { path, query: { format: "json" } } });
  const table = await answerOf(asked).catch(noneWhereNotFound);
  return table.rows as unknown as PlacesRow[];
}

/** Joiners, leavers and movers of a run, by setting and year. */
export async function flowsOf(run: string): Promise<FlowsRow[]> {
  const path = { id: run };
  const { rows } = await answerOf(service.GET("/v1/runs/{id}/flows", { params: { path, query: { format: "json" } } }));
  return rows as unknown as FlowsRow[];
}

function noneWhereNotFound(error: unknown): { rows: never[] } {
  if (error instanceof ServiceProblem && error.document.status === 404) return { rows: [] };
  throw error;
}
