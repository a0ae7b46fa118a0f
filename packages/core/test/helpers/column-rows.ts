import type { Columns } from "../../src/results/counts-table.ts";

export type Row = Record<string, string | number>;

/** The rows of a table of columns. */
export function rowsOf(columns: Columns): Row[] {
  const names = Object.keys(columns);
  return columns.census_year.map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])));
}

/** Rows with the given values. */
export function where(rows: readonly Row[], values: Row): Row[] {
  return rows.filter((row) => Object.entries(values).every(([name, value]) => row[name] === value));
}
