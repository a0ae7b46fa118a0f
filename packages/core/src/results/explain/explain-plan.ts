import type { DemandModel } from "../../simulate/model.ts";
import { FULL_UNCERTAINTY } from "../../simulate/uncertainty.ts";
import { type ExplainedRun, type Future, type FutureName, futuresOf, type LeverName } from "./futures.ts";
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
  | "joiner_walk"
  | LeverName
  | "between_levers";

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
 * weights of the other parts to the last future - `today`.
 */
export interface ExplainPlan {
  /** `today` first, the forecast last, or the scenario where there is one. */
  readonly futures: readonly Future[];
  /** Numbers of the selected cells, and 1 for each of them among all. */
  readonly cells: Int32Array;
  readonly selected: Uint8Array;
  readonly futureParts: readonly FuturePart[];
}

/** A scenario over the run: its demand, and that of each of its levers by itself. */
export interface ExplainedScenario {
  readonly whole: DemandModel;
  readonly levers: readonly { readonly name: string; readonly demand: DemandModel }[];
}

/** Plans the drawing of where the change in some cells comes from, up to the last year of a prepared run, under a scenario if one is given. */
export function explainPlan(run: ExplainedRun, selection: Selection, scenario?: ExplainedScenario): ExplainPlan {
  const futures = [...futuresOf(run), ...scenarioFutures(run, scenario)];
  const selected = selectedCells(run.plan.demand.shape, selection);
  const names = futures.map(({ name }) => name);
  const part = (name: PartName, weights: Partial<Record<FutureName, number>>): FuturePart => ({
    part: name,
    weights: names.map((each) => weights[each] ?? 0),
  });
  const trend = part("joiner_trend", { joiner_trend: 1, today: -1 });
  const baselineParts = names.includes("population")
    ? [
        part("population", { population: 1, today: -1 }),
        trend,
        part("interaction", { trend_line: 1, population: -1, joiner_trend: -1, today: 1 }),
        part("joiner_walk", { forecast: 1, trend_line: -1 }),
      ]
    : [trend, part("joiner_walk", { forecast: 1, joiner_trend: -1 })];
  const cells = Int32Array.from(selected.keys()).filter((cell) => selected[cell] === 1);
  return { futures, cells, selected, futureParts: [...baselineParts, ...leverParts(scenario, part)] };
}

/** Futures after the forecast of the baseline: each lever by itself, and the scenario last. */
function scenarioFutures({ plan }: ExplainedRun, scenario: ExplainedScenario | undefined): Future[] {
  if (!scenario) return [];
  const uncertainty = plan.uncertainty ?? FULL_UNCERTAINTY;
  const levers = scenario.levers.map(({ name, demand }): Future => ({ name: `lever_${name}`, demand, uncertainty }));
  return [...levers, { name: "scenario", demand: scenario.whole, uncertainty }];
}

/** What each lever does by itself, and what all do beyond that: together the scenario less the baseline's forecast. */
function leverParts(
  scenario: ExplainedScenario | undefined,
  part: (name: PartName, weights: Partial<Record<FutureName, number>>) => FuturePart,
): FuturePart[] {
  if (!scenario) return [];
  const names = scenario.levers.map(({ name }): LeverName => `lever_${name}`);
  const alone = names.map((name) => part(name, { [name]: 1, forecast: -1 }));
  const others = Object.fromEntries(names.map((name) => [name, -1]));
  return [...alone, part("between_levers", { scenario: 1, forecast: names.length - 1, ...others })];
}
