import type { Labels } from "../dataset/labels-of.ts";
import type { LackingPlaces } from "../results/lacking-places.ts";
import { about, inSentence, interval, listed } from "../words/numbers.ts";

/** One locality in one year: who wants a place of a kind there, and how many of them are expected to lack one. */
export interface LocalityLacking {
  readonly locality: string;
  readonly label: string;
  readonly demand: number;
  readonly demandWords: string;
  readonly lacking: number;
}

/** The localities in a year, the one where most lack a place first. All needs are added where `need` is "all". */
export function lackingIn(
  year: number,
  need: string,
  rows: readonly LackingPlaces[],
  labels: Labels,
): LocalityLacking[] {
  const chosen = rows.filter((row) => row.census_year === year && (need === "all" || row.need === need));
  const localities = [...new Set(chosen.map(({ locality }) => locality))];
  return localities
    .map((locality) => {
      const here = chosen.filter((row) => row.locality === locality);
      const sum = (value: (row: LackingPlaces) => number) => here.reduce((total, row) => total + value(row), 0);
      const demand = sum((row) => row.demand);
      return {
        locality,
        label: labels.locality(locality),
        demand,
        demandWords:
          here.length === 1 ? `${about(demand)} (${interval(here[0].demand_p10, here[0].demand_p90)})` : about(demand),
        lacking: sum((row) => row.lacking),
      };
    })
    .sort((a, b) => (b.lacking || 0) - (a.lacking || 0));
}

/** The answer in a sentence: how many lack a place, and where most of them live. */
export function lackingFinding(
  who: string,
  settingLabel: string,
  year: number,
  localities: readonly LocalityLacking[],
): string {
  const total = localities.reduce((sum, { lacking }) => sum + lacking, 0);
  const wanting = localities.reduce((sum, { demand }) => sum + demand, 0);
  const kind = inSentence(settingLabel);
  if (Number.isNaN(total)) return `Some of these numbers are small and hidden from readers: ${kind}, January ${year}.`;
  if (total < 0.5) return `In January ${year} no ${who} are expected to go without a place: ${kind}.`;
  const most = localities.filter(({ lacking }) => lacking >= 0.5).slice(0, 2);
  const where = listed(most.map(({ label, lacking }) => `${label} (${atLeastOne(lacking)})`));
  return (
    `In January ${year} about ${about(total)} of ${about(wanting)} ${who} who need a place (${kind}) are expected not to get one.` +
    (most.length > 0 ? ` Most of them live in ${where}.` : "")
  );
}

function atLeastOne(value: number): string {
  return value < 1 ? "fewer than 1" : `about ${about(value)}`;
}
