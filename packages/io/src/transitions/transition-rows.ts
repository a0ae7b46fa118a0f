import type { TransitionRow } from "@sufficiency/core";
import { WHOLE_COUNCIL } from "./census-counts.ts";
import { LEAST_NCY, type PlanState, type StatePair } from "./read-transitions.ts";

/**
 * The dataset's transitions: the age is that of the second state, for a leaver a year above the first state's. Children who were
 * kept down or moved up are taken to have been a year younger than their second state says.
 */
export function transitionRows(pairs: readonly StatePair[]): TransitionRow[] {
  const merged = new Map<string, TransitionRow>();
  for (const { calendarYear, before, after, rows } of pairs) {
    const age = after ? after.ncy - LEAST_NCY : (before as PlanState).ncy - LEAST_NCY + 1;
    const states = {
      need_before: before?.need ?? "",
      need_after: after?.need ?? "",
      locality_before: before ? WHOLE_COUNCIL : "",
      locality_after: after ? WHOLE_COUNCIL : "",
      setting_before: before?.setting ?? "",
      setting_after: after?.setting ?? "",
    };
    const key = [calendarYear, age, ...Object.values(states)].join("\t");
    const count = (merged.get(key)?.count ?? 0) + rows.length;
    merged.set(key, { census_year: calendarYear + 1, age, ...states, count, basis: "observed" });
  }
  return [...merged].map(([, row]) => row).sort((a, b) => a.census_year - b.census_year || a.age - b.age);
}
