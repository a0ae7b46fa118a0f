import type { PlansByYear } from "../plans-by-code.ts";

/** The first census after the reforms of September 2014 (Children and Families Act 2014): before it, statements hardly grew. */
const AFTER_REFORM = 2015;

/** Fewer censuses than this after the reforms tell no growth. */
const LEAST_CENSUSES = 3;

/**
 * The past that the plain methods go by: censuses since January 2015, since what came before is another system; all
 * censuses where fewer than three of those are known.
 */
export function recentHistory(history: PlansByYear): PlansByYear {
  const recent = new Map([...history].filter(([year]) => year >= AFTER_REFORM));
  return recent.size >= LEAST_CENSUSES ? recent : history;
}

/** Plans at the censuses that run up to the last without a gap, ascending. */
export function unbrokenRun(history: PlansByYear): number[] {
  const last = Math.max(...history.keys());
  const run: number[] = [];
  for (let year = last; history.has(year); year--) run.unshift(history.get(year) as number);
  return run;
}
