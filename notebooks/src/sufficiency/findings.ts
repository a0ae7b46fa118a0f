import { chancePercent, chanceWords, placesFinding } from "@sufficiency/charts";
import type { Labels } from "../dataset/labels-of.ts";
import { fanOf } from "../results/fan-of.ts";
import type { CountsRow, PlacesRow } from "../results/rows.ts";
import { about, counted, inSentence, interval, listed, whole } from "../words/numbers.ts";
import { placesPanel } from "./places-panels.ts";

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

/** Whether the places of each setting that is limited by places are enough, and if not from when, and how many lack in the last year. */
export function placesFindings(places: readonly PlacesRow[], labels: Labels): string[] {
  return [...new Set(places.map(({ setting }) => setting))].map((setting) => {
    const panel = placesPanel(setting, labels.setting(setting), places, []);
    const last = places.findLast((row) => row.setting === setting && row.phase === "all" && row.locality === "all");
    return last ? `${placesFinding([panel])}. ${lastYear(last)}` : placesFinding([panel]);
  });
}

function lastYear({ census_year, p_shortfall, shortfall_p10, shortfall_p50, shortfall_p90 }: PlacesRow): string {
  return (
    `In January ${census_year} a shortfall is ${chanceWords(p_shortfall)} (${chancePercent(p_shortfall)}), of about ` +
    `${counted(shortfall_p50, "place", "places", about)}; in 8 of 10 futures ${interval(shortfall_p10, shortfall_p90)}.`
  );
}

/** The needs that add most plans up to the last year. */
export function needsFinding(byNeed: readonly CountsRow[], labels: Labels): string {
  const grown = [...new Set(byNeed.map(({ need }) => need))]
    .map((need) => ({ need, ...fanOf(byNeed.filter((row) => row.need === need)) }))
    .filter(({ observed, forecast }) => observed.length > 0 && forecast.length > 0)
    .map(({ need, observed, forecast }) => {
      const last = forecast[forecast.length - 1];
      return { need, year: last.year, added: last.p50 - observed[observed.length - 1].plans };
    })
    .filter(({ added }) => added > 0)
    .sort((a, b) => b.added - a.added)
    .slice(0, 3);
  if (grown.length === 0) return "No primary need is expected to have more plans than now.";
  const words = grown.map(({ need, added }) => `${inSentence(labels.need(need))} (about ${about(added)} more)`);
  return `Most plans are added, up to January ${grown[0].year}, for ${listed(words)}; middles of the simulated futures.`;
}
