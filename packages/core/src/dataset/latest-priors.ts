import type { PriorRow } from "./tables.ts";

/** The priors that count: of those with one name, the one with the latest date. */
export function latestPriors(priors: readonly PriorRow[]): PriorRow[] {
  const byDate = priors.toSorted((a, b) => a.date.localeCompare(b.date));
  return [...new Map(byDate.map((row) => [row.name, row])).values()];
}
