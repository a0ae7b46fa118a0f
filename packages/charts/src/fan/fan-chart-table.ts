import { type ChartTable, type TableCell, tableFigure } from "../chart-table.ts";
import type { FanInput, YearPlans, YearQuantiles } from "./fan-input.ts";

const INTERVALS = [
  { name: "lower end of 90%", unit: "plans" },
  { name: "lower end of 80%", unit: "plans" },
  { name: "lower end of 50%", unit: "plans" },
  { name: "upper end of 50%", unit: "plans" },
  { name: "upper end of 80%", unit: "plans" },
  { name: "upper end of 90%", unit: "plans" },
] as const;

export const FAN_COLUMNS = [
  { name: "census", unit: "January" },
  { name: "status", unit: "" },
  { name: "plans", unit: "middle of futures where forecast" },
  ...INTERVALS,
];

/** The figures of a fan, year by year: observed, then forecast with intervals, then what was published since. */
export function fanChartTable(input: FanInput): ChartTable {
  return { columns: FAN_COLUMNS, rows: fanRows(input, "published since") };
}

/** @param actualStatus the status of what came since */
export function fanRows(
  { observed, forecast, expected, actual = [] }: Omit<FanInput, "title" | "source">,
  actualStatus: string,
): TableCell[][] {
  return [
    ...observed.map((point) => countedRow(point, "observed")),
    ...forecast.map(forecastRow),
    ...(expected?.years ?? []).map((point) => countedRow(point, `${expected?.label}, expected`)),
    ...actual.map((point) => countedRow(point, actualStatus)),
  ];
}

function countedRow({ year, plans }: YearPlans, status: string): TableCell[] {
  return [year, status, tableFigure(plans), ...INTERVALS.map(() => null)];
}

function forecastRow({ year, p05, p10, p25, p50, p75, p90, p95 }: YearQuantiles): TableCell[] {
  return [year, "forecast", ...[p50, p05, p10, p25, p75, p90, p95].map(tableFigure)];
}
