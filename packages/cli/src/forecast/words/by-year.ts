import { fanBar } from "../../text/fan-bar.ts";
import { interval, whole } from "../../text/numbers.ts";
import { textTable } from "../../text-table.ts";
import { countsBy, type Forecast } from "../forecast.ts";
import { demandRows } from "./rows.ts";

const OBSERVED_SHOWN = 6;

/** All plans at each January census, with a bar that shows the interval. */
export function byYear(forecast: Forecast): string {
  const all = demandRows(countsBy(forecast, []));
  const rows = [
    ...all.filter((row) => row.status === "observed").slice(-OBSERVED_SHOWN),
    ...all.filter((row) => row.status === "forecast"),
  ];
  const most = Math.max(...rows.map((row) => row.p90));
  const cells = rows.map((row) => [
    String(row.census_year),
    row.status,
    Math.round(row.mean),
    Math.round(row.p50),
    row.status === "observed" ? "" : interval(row.p10, row.p90, whole),
    fanBar(row.p10, row.p50, row.p90, most),
  ]);
  return [
    "Plans at each January census (bar: █ to the 10% quantile, ▓ to the median, ░ to the 90% quantile)\n",
    textTable(["census", "status", "mean", "median", "80% interval", ""], cells),
  ].join("\n");
}
