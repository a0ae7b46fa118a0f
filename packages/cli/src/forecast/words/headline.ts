import { about, interval, whole } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { countsBy, type Forecast, spanOf } from "../forecast.ts";
import { demandRows, type SummaryRow } from "./rows.ts";
import { yearsToTell } from "./years.ts";

/** How many plans there were and how many there will be. */
export function headline(forecast: Forecast): string {
  const rows = new Map(demandRows(countsBy(forecast, [])).map((row) => [row.census_year, row]));
  const { from, to } = spanOf(forecast);
  const now = rows.get(from)?.mean ?? 0;
  const future = yearsToTell(forecast).map((year) => sentence(rows.get(year) as SummaryRow));
  const times = now > 0 ? `That is ${((rows.get(to)?.p50 ?? 0) / now).toFixed(1)} times as many as in ${from}.` : "";
  const title = `${forecast.whole.title}: ${whole(now)} plans in January ${from} (observed).`;
  return wrap([title, ...future, times].join(" ").trim());
}

function sentence({ census_year, p50, p10, p90 }: SummaryRow): string {
  return `In January ${census_year} there will be about ${about(p50)} (forecast, 80% interval ${interval(p10, p90)}).`;
}
