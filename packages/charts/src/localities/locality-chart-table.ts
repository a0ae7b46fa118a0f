import { type ChartTable, tableFigure } from "../chart-table.ts";
import type { LocalityFigure, MeasureWords } from "./locality-figure.ts";

/** Figures by locality, in the order given; where one may not be shown neither is its interval. */
export function localityChartTable(
  localities: readonly LocalityFigure[],
  { unit, year, status }: MeasureWords,
): ChartTable {
  const cell = (value: number | undefined) => (value === undefined ? null : tableFigure(value));
  return {
    columns: [
      { name: "locality", unit: "" },
      { name: "code", unit: "" },
      { name: `January ${year}, ${status}`, unit },
      { name: "lower end of 80%", unit },
      { name: "upper end of 80%", unit },
    ],
    rows: localities.map(({ label, code, value, p10, p90 }) =>
      value === undefined ? [label, code, null, null, null] : [label, code, cell(value), cell(p10), cell(p90)],
    ),
  };
}
