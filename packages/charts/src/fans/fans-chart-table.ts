import { type ChartTable, tableFigure } from "../chart-table.ts";
import type { FansInput } from "./fans-input.ts";

/** Each forecast of each origin beside what came, where it has come. */
export function fansChartTable({ counted, fans }: FansInput): ChartTable {
  return {
    columns: [
      { name: "forecast from", unit: "January" },
      { name: "census", unit: "January" },
      { name: "forecast", unit: "plans, middle of futures" },
      { name: "lower end of 80%", unit: "plans" },
      { name: "upper end of 80%", unit: "plans" },
      { name: "what came", unit: "plans" },
    ],
    rows: fans.flatMap(({ origin, forecast }) =>
      forecast.map(({ year, p10, p50, p90 }) => {
        const came = counted.find((point) => point.year === year);
        return [origin, year, ...[p50, p10, p90].map(tableFigure), came?.plans ?? null];
      }),
    ),
  };
}
