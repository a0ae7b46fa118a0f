import type { Columns } from "@sufficiency/core";

/** A table of columns, as core gives it, row by row, as the service gives it. */
export function rowsOf<Row>(columns: Columns): Row[] {
  const names = Object.keys(columns);
  return columns[names[0]].map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])) as Row);
}
