import { type ChartTable, tableFigure } from "../chart-table.ts";
import type { WaterfallInput } from "./waterfall-input.ts";

/** The figures of a waterfall from top to bottom: plans at the start, what each part adds, plans at the end. */
export function waterfallChartTable({ start, parts, end }: WaterfallInput): ChartTable {
  const figures = (bars: WaterfallInput["parts"]) =>
    bars.map(({ label, mean, p10, p90 }) => [label, ...[mean, p10, p90].map(tableFigure)]);
  return {
    columns: [
      { name: "part", unit: "" },
      { name: "plans", unit: "mean of futures; + or − for a part" },
      { name: "lower end of 80%", unit: "plans" },
      { name: "upper end of 80%", unit: "plans" },
    ],
    rows: [[start.label, tableFigure(start.plans), null, null], ...figures(parts), ...figures([end])],
  };
}
