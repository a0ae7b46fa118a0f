import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { spans } from "../spans.ts";

/** Pairs of censuses with no transitions between them, or a dataset with none at all. */
export function warnMissingTransitions({ counts, transitions }: Dataset): Fault[] {
  const censuses = [...new Set(counts.map((row) => row.census_year))].sort((a, b) => a - b);
  if (transitions.length === 0) {
    const place = { file: "transitions.csv" };
    if (censuses.length === 1) return [makeFault("no_transitions", place)];
    return [makeFault("transitions_inferred", place, { years: spans(censuses) })];
  }
  const given = new Set(transitions.map((row) => row.census_year));
  return censuses
    .slice(1)
    .filter((year) => !given.has(year))
    .map((year) => makeFault("transitions_missing_year", { file: "transitions.csv" }, { year }));
}
