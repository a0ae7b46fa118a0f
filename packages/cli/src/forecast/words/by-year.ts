import { fanBar } from "../../text/fan-bar.ts";
import { interval, whole } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
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
    Math.round(row.p50),
    row.status === "observed" ? "" : interval(row.p10, row.p90, whole),
    fanBar(row.p10, row.p50, row.p90, most),
  ]);
  const heading = wrap(
    "Plans at each January census: observed count, or forecast median (bar: █ to the low end of the range, ▓ to the median, ░ to the high end)",
  );
  return `${heading}\n\n${textTable(["January", "status", "plans", "4 in 5 futures", ""], cells)}`;
}
