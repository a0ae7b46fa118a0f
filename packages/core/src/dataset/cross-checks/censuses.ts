import type { Fault } from "../fault.ts";
import type { LoadedTables } from "../loaded-table.ts";
import { makeFault } from "../make-fault.ts";

/** Counts that hold no plan, or leave out a census between the first and the last. */
export function checkCensuses({ counts }: LoadedTables): Fault[] {
  if (!counts?.whole) return [];
  const { file, rows } = counts;
  if (!rows.some((row) => row.count > 0)) return [makeFault("no_positive_count", { file, column: "count" })];
  const years = new Set(rows.map((row) => row.census_year));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const missing = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => !years.has(year));
  return missing.map((year) => makeFault("missing_census", { file, column: "census_year" }, { year, first, last }));
}
