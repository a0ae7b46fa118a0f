import type { CountRow } from "@sufficiency/core";
import { LEAST_NCY, type PlanState, type StatePair } from "./read-transitions.ts";

/** The code of the one locality of a dataset whose source knows none. */
export const WHOLE_COUNCIL = "council";

/** A census as both of the years beside it tell it. */
export interface CensusReading {
  readonly year: number;
  /** Plans by the second states of the calendar year before; undefined where the file has none. */
  readonly bySecondStates: number | undefined;
  /** Plans by the first states of this calendar year; undefined where the file has none. */
  readonly byFirstStates: number | undefined;
  /** States (age, need and setting) on which the two differ, and by how many plans in all. */
  readonly differing: number;
  readonly differingPlans: number;
  readonly counts: readonly CountRow[];
}

type Stock = ReadonlyMap<string, { state: PlanState; plans: number }>;

/**
 * The census of each January that the pairs tell of. Where the second states of one calendar year and the first states of the next
 * tell of the same January, the counts are the second states, as at the last census, and what differs is given beside them.
 */
export function censusCounts(pairs: readonly StatePair[]): CensusReading[] {
  const years = [...new Set(pairs.flatMap(({ calendarYear }) => [calendarYear, calendarYear + 1]))];
  return years
    .sort((a, b) => a - b)
    .map((year) => {
      const second = stockOf(pairs, year - 1, "after");
      const first = stockOf(pairs, year, "before");
      const gaps = second && first ? gapsBetween(second, first) : [];
      return {
        year,
        bySecondStates: second && plansOf(second),
        byFirstStates: first && plansOf(first),
        differing: gaps.length,
        differingPlans: gaps.reduce((sum, gap) => sum + gap, 0),
        counts: countRows(year, second ?? first ?? new Map()),
      };
    });
}

function stockOf(pairs: readonly StatePair[], calendarYear: number, side: "before" | "after"): Stock | undefined {
  const ofYear = pairs.filter((pair) => pair.calendarYear === calendarYear);
  if (ofYear.length === 0) return undefined;
  const stock = new Map<string, { state: PlanState; plans: number }>();
  for (const { [side]: state, rows } of ofYear) {
    if (!state) continue;
    const key = `${state.ncy}\t${state.need}\t${state.setting}`;
    stock.set(key, { state, plans: (stock.get(key)?.plans ?? 0) + rows.length });
  }
  return stock;
}

function plansOf(stock: Stock): number {
  return [...stock.values()].reduce((sum, { plans }) => sum + plans, 0);
}

function gapsBetween(a: Stock, b: Stock): number[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((key) => Math.abs((a.get(key)?.plans ?? 0) - (b.get(key)?.plans ?? 0)))
    .filter((gap) => gap > 0);
}

function countRows(census_year: number, stock: Stock): CountRow[] {
  return [...stock.values()]
    .map(
      ({ state: { ncy, need, setting }, plans }): CountRow => ({
        census_year,
        age: ncy - LEAST_NCY,
        need,
        locality: WHOLE_COUNCIL,
        setting,
        count: plans,
        basis: "observed",
      }),
    )
    .sort((a, b) => a.age - b.age || order(a.need, b.need) || order(a.setting, b.setting));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
