import type { Columns } from "@sufficiency/core";
import { table } from "arquero";

/** The rows of results as JSON: an array of objects, one a line, figures not rounded. */
export function resultsJson(columns: Columns): string {
  const rows = table(columns)
    .objects()
    .map((row) => JSON.stringify(row));
  return rows.length === 0 ? "[]" : `[\n${rows.join(",\n")}\n]`;
}
