import type { ChartTable } from "../chart-table.ts";
import { FAN_COLUMNS, fanRows } from "../fan/fan-chart-table.ts";
import type { MultiplesInput } from "./multiples-input.ts";

/** The figures of each panel, year by year: observed, forecast with intervals, then what came since. */
export function multiplesChartTable({ panels, actual = "published" }: MultiplesInput): ChartTable {
  return {
    columns: [{ name: "panel", unit: "" }, ...FAN_COLUMNS],
    rows: panels.flatMap((panel) => fanRows(panel, actual).map((row) => [panel.label, ...row])),
  };
}
