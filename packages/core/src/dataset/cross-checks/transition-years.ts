import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";

/** Transitions between two censuses of which counts lack one. */
export function checkTransitionYears({ counts, transitions }: LoadedTables): Fault[] {
  if (!counts?.whole || counts.rows.length === 0 || transitions === undefined) return [];
  const log = createFaultLog(transitions.file);
  const years = counts.rows.map((row) => row.census_year);
  const first = years.reduce((least, year) => Math.min(least, year));
  const last = years.reduce((most, year) => Math.max(most, year));
  transitions.rows.forEach(({ census_year }, r) => {
    if (census_year > first && census_year <= last) return;
    const place = { row: transitions.rowNumbers[r], column: "census_year", value: String(census_year) };
    log.add("transition_year", place, { first, last, from: first + 1 });
  });
  return log.faults();
}
