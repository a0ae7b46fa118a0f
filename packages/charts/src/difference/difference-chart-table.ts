import { type ChartTable, tableFigure } from "../chart-table.ts";
import type { DifferenceInput } from "./difference-input.ts";

/** The figures of each scenario, year by year: scenario less baseline. */
export function differenceChartTable({ scenarios, unit }: DifferenceInput): ChartTable {
  return {
    columns: [
      { name: "scenario", unit: "" },
      { name: "census", unit: "January" },
      { name: "scenario less baseline", unit: `${unit}, middle of futures, or expected where there is no interval` },
      { name: "lower end of 80%", unit },
      { name: "upper end of 80%", unit },
    ],
    rows: scenarios.flatMap(({ label, years }) =>
      years.map(({ year, p10, p50, p90 }) => [
        label,
        year,
        ...[p50, p10, p90].map((value) => (value === undefined ? null : tableFigure(value))),
      ]),
    ),
  };
}
