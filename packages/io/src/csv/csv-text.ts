import Papa from "papaparse";
import { guardFormula } from "./guard-formula.ts";

export type Cell = string | number | undefined;

/**
 * The text of a CSV file: a header row, then the rows; `\n` line ends, the last line too. Numbers stand as they are, text is guarded
 * against being taken for a formula, undefined is an empty cell.
 *
 * `plainColumns` names text columns that need no guard, since their form is known to be safe (a point may begin with a minus).
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  plainColumns: ReadonlySet<string> = new Set(),
): string {
  const guarded = header.map((name) => !plainColumns.has(name));
  const cells = rows.map((row) =>
    row.map((cell, c) => (typeof cell === "string" && guarded[c] ? guardFormula(cell) : cell)),
  );
  return `${Papa.unparse([header, ...cells], { newline: "\n" })}\n`;
}
