import { type ChartTable, tableFigure } from "../chart-table.ts";
import { heatGrid } from "./heat-grid.ts";
import type { HeatInput } from "./heat-input.ts";

/** The figures of a heat map as they stand in it: a row each, a column each. */
export function heatChartTable(input: HeatInput): ChartTable {
  const { rows, columns, rowName, unit } = input;
  return {
    columns: [{ name: rowName, unit: "" }, ...columns.map(({ label }) => ({ name: label, unit }))],
    rows: heatGrid(input).map((values, r) => [
      rows[r].label,
      ...values.map((value) => (value === undefined ? null : tableFigure(value))),
    ]),
  };
}
