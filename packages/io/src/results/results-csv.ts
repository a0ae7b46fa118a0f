import type { Columns } from "@sufficiency/core";
import { table } from "arquero";
import { guardFormula } from "../csv/guard-formula.ts";

/**
 * The text of a CSV file of results: a header row, then the rows; `\n` line ends, the last line too. Figures are not
 * rounded; text is guarded against being taken for a formula.
 */
export function resultsCsv(columns: Columns): string {
  const guarded = Object.keys(columns).map((name) => [name, guardText] as const);
  return table(columns).toCSV({ format: Object.fromEntries(guarded) });
}

function guardText(cell: string | number): string | number {
  return typeof cell === "string" ? guardFormula(cell) : cell;
}
