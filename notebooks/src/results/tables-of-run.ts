import { answerOf, answerWhenMade, ServiceProblem } from "@sufficiency/client";
import { HIDDEN } from "@sufficiency/core";
import { service } from "../service/service.ts";
import { wait } from "../service/wait.ts";
import type { CountsRow, FlowsRow, OverflowRow, PlacesRow } from "./rows.ts";

export type Dimension = "need" | "setting" | "locality" | "age_band" | "ncy";

/** Plans of a run by census year and these dimensions. What is not kept is made from the seed, which takes some seconds. */
export async function countsOf(run: string, by: readonly Dimension[]): Promise<CountsRow[]> {
  const params = { path: { id: run }, query: { by: by.join(","), format: "json" } } as const;
  return rowsOf(await answerWhenMade(() => service.GET("/v1/runs/{id}/counts", { params }), wait));
}

/** Places against need in a run; none where its dataset has no places. */
export async function placesOf(run: string): Promise<PlacesRow[]> {
  const params = { path: { id: run }, query: { format: "json" } } as const;
  return answerOf(service.GET("/v1/runs/{id}/places", { params })).then(rowsOf<PlacesRow>, noneWhereNotFound);
}

/** For whom and where places run short in a run; none where its dataset has no places, or it was made before this was counted. */
export async function overflowOf(run: string): Promise<OverflowRow[]> {
  const params = { path: { id: run }, query: { format: "json" } } as const;
  return answerOf(service.GET("/v1/runs/{id}/overflow", { params })).then(rowsOf<OverflowRow>, noneWhereNotFound);
}

/** Joiners, leavers and movers of a run, by setting and year. */
export async function flowsOf(run: string): Promise<FlowsRow[]> {
  const params = { path: { id: run }, query: { format: "json" } } as const;
  return rowsOf(await answerOf(service.GET("/v1/runs/{id}/flows", { params })));
}

/** The rows of a table, whose columns hang on what was asked for; a figure that is hidden from readers is NaN. */
function rowsOf<Row>(table: unknown): Row[] {
  const { rows } = table as { rows: Record<string, unknown>[] };
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === HIDDEN ? NaN : cell])) as Row,
  );
}

function noneWhereNotFound(error: unknown): never[] {
  if (error instanceof ServiceProblem && error.document.status === 404) return [];
  throw error;
}
