import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";

/** Pairs of censuses with no transitions between them. */
export function warnMissingTransitions({ counts, transitions }: Dataset): Fault[] {
  if (transitions.length === 0) return [makeFault("no_transitions", { file: "transitions.csv" })];
  const given = new Set(transitions.map((row) => row.census_year));
  const censuses = [...new Set(counts.map((row) => row.census_year))].sort((a, b) => a - b);
  return censuses
    .slice(1)
    .filter((year) => !given.has(year))
    .map((year) => makeFault("transitions_missing_year", { file: "transitions.csv" }, { year }));
}
