import { type ExplainedRun, type Future, type FutureName, futuresOf } from "./futures.ts";
import { type Selection, selectedCells } from "./selection.ts";

/** What a change is made of. */
export type PartName =
  | "joiner_rate"
  | "leavers"
  | "movers"
  | "recoding"
  | "ageing"
  | "population"
  | "joiner_trend"
  | "interaction"
  | "joiner_walk";

/** The parts that are counted child by child in the future `today`, in the order in which they are shown. */
export const FLOW_PARTS = ["joiner_rate", "leavers", "movers", "recoding", "ageing"] as const satisfies PartName[];

/** A part that is the difference of futures: plans in the last year, each future's times a whole number, added up. */
export interface FuturePart {
  readonly part: PartName;
  /** By place in the futures. */
  readonly weights: readonly number[];
}

/**
 * What to draw, and what to add up, to tell where a change comes from, as plain data. The parts add up in every draw to
 * plans in the last forecast year less plans at the base census: the flow parts to those of the future `today`, and the
 * weights of the other parts to `forecast` - `today`.
 */
export interface ExplainPlan {
  /** `today` first, the forecast last. */
  readonly futures: readonly Future[];
  /** Numbers of the selected cells, and 1 for each of them among all. */
  readonly cells: Int32Array;
  readonly selected: Uint8Array;
  readonly futureParts: readonly FuturePart[];
}

/** Plans the drawing of where the change in some cells comes from, up to the last year of a prepared run. */
export function explainPlan(run: ExplainedRun, selection: Selection): ExplainPlan {
  const futures = futuresOf(run);
  const selected = selectedCells(run.plan.demand.shape, selection);
  const names = futures.map(({ name }) => name);
  const part = (name: PartName, weights: Partial<Record<FutureName, number>>): FuturePart => ({
    part: name,
    weights: names.map((each) => weights[each] ?? 0),
  });
  const trend = part("joiner_trend", { joiner_trend: 1, today: -1 });
  const futureParts = names.includes("population")
    ? [
        part("population", { population: 1, today: -1 }),
        trend,
        part("interaction", { trend_line: 1, population: -1, joiner_trend: -1, today: 1 }),
        part("joiner_walk", { forecast: 1, trend_line: -1 }),
      ]
    : [trend, part("joiner_walk", { forecast: 1, joiner_trend: -1 })];
  const cells = Int32Array.from(selected.keys()).filter((cell) => selected[cell] === 1);
  return { futures, cells, selected, futureParts };
}
