import { type ChartTable, tableFigure } from "../chart-table.ts";
import type { PlacesInput } from "./places-input.ts";

/** The figures of each panel, year by year: observed, then forecast. */
export function placesChartTable({ panels }: PlacesInput): ChartTable {
  return {
    columns: [
      { name: "setting", unit: "" },
      { name: "census", unit: "January" },
      { name: "status", unit: "" },
      { name: "places", unit: "places" },
      { name: "demand", unit: "children, middle of futures where forecast" },
      { name: "lower end of 80%", unit: "children" },
      { name: "upper end of 80%", unit: "children" },
      { name: "chance of a shortfall", unit: "%" },
    ],
    rows: panels.flatMap(({ label, observed = [], forecast }) => [
      ...observed.map(({ year, plans, places }) => [label, year, "observed", places ?? null, plans, null, null, null]),
      ...forecast.map(({ year, places, demand, pShortfall }) => [
        label,
        year,
        pShortfall === undefined ? "expected" : "forecast",
        ...[places, demand.p50, demand.p10, demand.p90, pShortfall && pShortfall * 100].map((value) =>
          value === undefined ? null : tableFigure(value),
        ),
      ]),
    ]),
  };
}
