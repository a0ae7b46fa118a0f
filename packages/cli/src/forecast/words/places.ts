import { academicYearOfCensus } from "@sufficiency/core";
import { table } from "arquero";
import { about, counted, interval, probability } from "../../text/numbers.ts";
import { bullets, wrap } from "../../text/wrap.ts";
import { type Forecast, placesOf } from "../forecast.ts";
import { labelOfSetting } from "./labels.ts";
import { yearsToTell } from "./years.ts";

/** One year of one capped setting, over all phases and localities. */
export interface PlacesRow extends Readonly<Record<string, number | string>> {
  readonly census_year: number;
  readonly setting: string;
  readonly places_mean: number;
  readonly demand_p10: number;
  readonly demand_p50: number;
  readonly demand_p90: number;
  readonly over_mean: number;
  readonly overflow_mean: number;
  readonly shortfall_p10: number;
  readonly shortfall_p50: number;
  readonly shortfall_p90: number;
  readonly p_shortfall: number;
}

/** What places there are for each capped setting against who wants one, over all phases and localities. */
export function placesRows(forecast: Forecast): PlacesRow[] {
  return table(placesOf(forecast) ?? {})
    .filter((row: { phase: string; locality: string }) => row.phase === "all" && row.locality === "all")
    .objects() as unknown as PlacesRow[];
}

/** What the forecast means for each setting whose places bind; nothing where the dataset has no places. */
export function placesWords(forecast: Forecast): string {
  if (!forecast.run.plan.places) return "";
  const rows = placesRows(forecast).filter((row) => yearsToTell(forecast).includes(row.census_year));
  const entries = [...new Set(rows.map((row) => row.setting))].map((setting) => {
    const ofSetting = rows.filter((row) => row.setting === setting);
    return `${labelOfSetting(forecast, setting)}. ${ofSetting.map(sentence).join(" ")}`;
  });
  const heading = wrap(
    "Places (planned) against the children who would be there if there were places for all (forecast medians, the range of 4 in 5 futures in brackets). Each place is for certain ages and needs, so some may stand free while other children lack one.",
  );
  return entries.length === 0 ? "" : `${heading}\n\n${bullets(entries)}`;
}

function sentence(row: PlacesRow): string {
  const { census_year, places_mean, demand_p10, demand_p50, demand_p90, p_shortfall } = row;
  const places = `January ${census_year}: ${counted(places_mean, "place")} in ${academicYearOfCensus(census_year)}`;
  const demand = `about ${about(demand_p50)} children (${interval(demand_p10, demand_p90)})`;
  const short = `about ${counted(row.shortfall_p50, "place", about)} short (${interval(row.shortfall_p10, row.shortfall_p90)})`;
  return `${places} against ${demand}: ${short}; short of places in ${probability(p_shortfall)} of futures.`;
}
