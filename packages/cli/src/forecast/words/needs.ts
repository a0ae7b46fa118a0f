import { NEEDS } from "@sufficiency/core";
import { about, whole } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { countsBy, type Forecast, spanOf } from "../forecast.ts";
import { demandRows } from "./rows.ts";

const TOLD = 3;

/** The primary needs that grow most, in plans; nothing where the dataset has but one need or none grows. */
export function growingNeeds(forecast: Forecast): string {
  const { from, to } = spanOf(forecast);
  const rows = demandRows(countsBy(forecast, ["need"]));
  const medianOf = (need: string, year: number) =>
    rows.find((row) => row.need === need && row.census_year === year)?.p50 ?? 0;
  const needs = [...new Set(rows.map((row) => row.need))];
  const growing = needs
    .map((need) => ({ need, now: medianOf(need, from), later: medianOf(need, to) }))
    .filter(({ now, later }) => later > now)
    .sort((a, b) => b.later - b.now - (a.later - a.now));
  if (needs.length < 2 || growing.length === 0) return "";
  const told = growing
    .slice(0, TOLD)
    .map(({ need, now, later }) => `${labelOf(need, forecast)} (from ${whole(now)} to about ${about(later)})`);
  return wrap(
    `The primary needs expected to grow most, in plans from January ${from} (observed) to January ${to} (forecast, median): ${told.join("; ")}.`,
  );
}

function labelOf(code: string, { whole: { needs: own } }: Forecast): string {
  const label = NEEDS.find((need) => need.code === code)?.label.toLowerCase();
  return label ?? own.find((need) => need.code === code)?.label ?? code;
}
