import { about, counted, interval } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { countsBy, type Forecast, spanOf } from "../forecast.ts";
import { demandRows, type SummaryRow } from "./rows.ts";
import { yearsToTell } from "./years.ts";

/** How many plans there were, how many are expected and how sure that is; then how the figures are to be read. */
export function headline(forecast: Forecast): string {
  const rows = new Map(demandRows(countsBy(forecast, [])).map((row) => [row.census_year, row]));
  const { from, to } = spanOf(forecast);
  const now = rows.get(from)?.mean ?? 0;
  const future = yearsToTell(forecast).map((year, i) => sentence(rows.get(year) as SummaryRow, i === 0));
  const times = now > 0 ? `The median for ${to} is ${((rows.get(to)?.p50 ?? 0) / now).toFixed(1)} times ${from}.` : "";
  const past = `In January ${from} the council held ${counted(now, "Education, Health and Care Plan")} (observed).`;
  return [forecast.whole.title, wrap([past, ...future, times].join(" ").trim()), wrap(reading(forecast))].join("\n\n");
}

function sentence({ census_year, p50, p10, p90 }: SummaryRow, isFirst: boolean): string {
  const expected = `By January ${census_year} ${isFirst ? "it is expected to hold about" : "about"} ${counted(p50, "plan", about)}`;
  return `${expected} (${isFirst ? "forecast, median" : "median"}); 4 in 5 simulated futures lie between ${interval(p10, p90).replace(" to ", " and ")}.`;
}

function reading({ options }: Forecast): string {
  return `How to read this: every figure is of plans, or of the children who hold them, at the January census. Forecast figures are read off ${counted(options.draws, "simulated future")}: the median has as many futures above it as below, and 4 in 5 futures lie in the range beside it (1 in 10 below it, 1 in 10 above). They say what comes of the dataset and of the assumptions below if practice goes on as it has, not what will be decided. Medians of parts need not add up to the median of the whole.`;
}
