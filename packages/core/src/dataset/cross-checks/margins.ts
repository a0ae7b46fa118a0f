import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";

/** Margins of a census that has no counts. */
export function checkMargins({ margins, counts }: LoadedTables): Fault[] {
  if (margins === undefined || !counts?.whole) return [];
  const years = new Set(counts.rows.map((row) => row.census_year));
  const log = createFaultLog(margins.file);
  margins.rows.forEach(({ census_year }, r) => {
    const place = { row: margins.rowNumbers[r], column: "census_year", value: String(census_year) };
    if (!years.has(census_year)) log.add("no_such_census", place, { file: counts.file });
  });
  return log.faults();
}
