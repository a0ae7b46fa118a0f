import type { Dataset } from "./dataset.ts";
import { isJoiner, isLeaver } from "./flow-kind.ts";
import { sumBy } from "./sum-by.ts";

/** The stock of plans at one census against the flows since the one before; all in plans. */
export interface Reconciliation {
  readonly censusYear: number;
  /** Plans counted at the earlier census. */
  readonly before: number;
  readonly joiners: number;
  readonly leavers: number;
  /** before - leavers + joiners. */
  readonly expected: number;
  /** Plans counted at this census. */
  readonly after: number;
  /** after - expected: 0 where stocks and flows agree. */
  readonly difference: number;
}

/** Reconciles stocks with flows for each census that has transitions, in order of years. */
export function reconcile({ counts, transitions }: Pick<Dataset, "counts" | "transitions">): Reconciliation[] {
  const stocks = sumBy(counts, (row) => row.census_year);
  const joiners = sumBy(transitions.filter(isJoiner), (row) => row.census_year);
  const leavers = sumBy(transitions.filter(isLeaver), (row) => row.census_year);
  const years = [...new Set(transitions.map((row) => row.census_year))].sort((a, b) => a - b);
  return years.map((censusYear) => {
    const before = stocks.get(censusYear - 1) ?? 0;
    const after = stocks.get(censusYear) ?? 0;
    const joined = joiners.get(censusYear) ?? 0;
    const left = leavers.get(censusYear) ?? 0;
    const expected = before - left + joined;
    return { censusYear, before, joiners: joined, leavers: left, expected, after, difference: after - expected };
  });
}
