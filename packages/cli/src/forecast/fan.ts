import { QUANTILE_RULE } from "@sufficiency/core";
import { whole as inWords } from "../text/numbers.ts";
import { VERSION } from "../version.ts";
import { countsBy, type Forecast, spanOf } from "./forecast.ts";
import { BASELINE } from "./provenance.ts";
import { demandRows } from "./words/rows.ts";

/**
 * The picture of all plans, observed and forecast, with what the dataset knows since where --as-at forgot it; as the
 * text of an SVG file. What draws it is loaded only here, for it takes longer to load than all the rest.
 */
export async function fanOf(forecast: Forecast): Promise<string> {
  const { fanChart } = await import("@sufficiency/charts");
  const { chartSvg } = await import("@sufficiency/charts/svg");
  const { options, whole, run } = forecast;
  const { from, to } = spanOf(forecast);
  const rows = demandRows(countsBy(forecast, []));
  const actual = plansByCensus(forecast).filter(({ year }) => year > from && year <= to);
  return chartSvg(fanChart, {
    title: run.scenario ? `${whole.title}: ${run.scenario.title}` : whole.title,
    subtitle: `Plans at each January census: observed to ${from}, forecast to ${to}`,
    observed: rows
      .filter((row) => row.status === "observed")
      .map((row) => ({ year: row.census_year, plans: row.mean })),
    forecast: rows.filter((row) => row.status === "forecast").map((row) => ({ ...row, year: row.census_year })),
    ...(actual.length > 0 ? { actual } : {}),
    source: `Sufficiency ${VERSION}, ${run.scenario ? `scenario ${run.scenario.name}` : BASELINE}, ${inWords(options.draws)} draws, seed ${options.seed}; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}. Quantiles: ${QUANTILE_RULE}.`,
  });
}

/** Plans at each census of the dataset, ascending, those that --as-at forgets included. */
function plansByCensus({ whole }: Forecast): { year: number; plans: number }[] {
  const plans = new Map<number, number>();
  for (const row of whole.counts) plans.set(row.census_year, (plans.get(row.census_year) ?? 0) + row.count);
  return [...plans].map(([year, count]) => ({ year, plans: count })).sort((a, b) => a.year - b.year);
}
