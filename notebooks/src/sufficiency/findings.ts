import type { Labels } from "../dataset/labels-of.ts";
import { fanOf } from "../results/fan-of.ts";
import type { CountsRow, PlacesRow } from "../results/rows.ts";
import { about, chance, counted, interval, likely, listed, whole } from "../words/numbers.ts";

/** How many plans there are, and are expected to be. */
export function plansFinding(council: string, total: readonly CountsRow[]): string {
  const { observed, forecast } = fanOf(total);
  const now = observed[observed.length - 1];
  const then = forecast[forecast.length - 1];
  return (
    `${council} held ${whole(now.plans)} plans in January ${now.year} (observed). By January ${then.year} about ` +
    `${about(then.p50)} are expected; in 8 of 10 simulated futures there are ${interval(then.p10, then.p90)}.`
  );
}

/** From how likely a shortfall on a setting is said to run short. */
const SHORT = 0.5;

/** Whether the places of each setting that is limited by places are enough, and if not from when, how likely, and how many lack. */
export function placesFindings(places: readonly PlacesRow[], labels: Labels): string[] {
  const rows = places.filter(({ phase, locality }) => phase === "all" && locality === "all");
  return [...new Set(rows.map(({ setting }) => setting))].map((setting) => {
    const ofSetting = rows.filter((row) => row.setting === setting);
    return placesFinding(labels.setting(setting), ofSetting);
  });
}

function placesFinding(label: string, years: readonly PlacesRow[]): string {
  const last = years[years.length - 1];
  const first = years.find(({ p_shortfall }) => p_shortfall >= SHORT);
  if (!first) {
    const worst = years.reduce((a, b) => (b.p_shortfall > a.p_shortfall ? b : a));
    return `${label}: a shortfall is ${likely(worst.p_shortfall)} in every year up to January ${last.census_year} (at most ${chance(worst.p_shortfall)} of futures, in ${worst.census_year}).`;
  }
  return (
    `${label}: places run short from January ${first.census_year}, in ${chance(first.p_shortfall)} of simulated futures. ` +
    `By January ${last.census_year} a shortfall is ${likely(last.p_shortfall)} (${chance(last.p_shortfall)}), of about ` +
    `${counted(last.shortfall_p50, "place", "places", about)}; in 8 of 10 futures ${interval(last.shortfall_p10, last.shortfall_p90)}.`
  );
}

/** The needs that add most plans up to the last year. */
export function needsFinding(byNeed: readonly CountsRow[], labels: Labels): string {
  const grown = [...new Set(byNeed.map(({ need }) => need))]
    .map((need) => {
      const { observed, forecast } = fanOf(byNeed.filter((row) => row.need === need));
      const last = forecast[forecast.length - 1];
      return { need, year: last.year, added: last.p50 - observed[observed.length - 1].plans };
    })
    .filter(({ added }) => added > 0)
    .sort((a, b) => b.added - a.added)
    .slice(0, 3);
  if (grown.length === 0) return "No primary need is expected to have more plans than now.";
  const words = grown.map(({ need, added }) => `${labels.need(need)} (about ${about(added)} more)`);
  return `Most plans are added, up to January ${grown[0].year}, for ${listed(words)}; middles of the simulated futures.`;
}
