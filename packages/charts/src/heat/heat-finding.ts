import { plainNumber } from "../plain-number.ts";
import { heatGrid } from "./heat-grid.ts";
import type { HeatInput } from "./heat-input.ts";

/** What a heat map shows, as a title: the cell with most, and the row with most in all. */
export function heatFinding(input: Omit<HeatInput, "title" | "source">): string {
  const { rows, columns, unit, year } = input;
  const grid = heatGrid(input);
  const all = grid.flatMap((values, r) => values.map((value = 0, c) => ({ value, row: rows[r], column: columns[c] })));
  if (all.every(({ value }) => value === 0)) return `No ${unit} can be shown for January ${year}`;
  const most = all.reduce((best, each) => (each.value > best.value ? each : best));
  return `Most ${unit} in January ${year} are in ${most.row.label}, ${most.column.label}: ${plainNumber(most.value)}`;
}
