import type { OverflowRow } from "../results/rows.ts";
import { about, inSentence, interval, listed } from "../words/numbers.ts";

/** Who wants a kind of place in a January and is elsewhere for want of one: in each locality, the most first, and in all. */
export interface YearOfOverflow {
  readonly localities: readonly OverflowRow[];
  /** Undefined where nobody is to want such a place. */
  readonly all: OverflowRow | undefined;
}

export function overflowIn(year: number, rows: readonly OverflowRow[]): YearOfOverflow {
  const ofYear = rows.filter(({ census_year }) => census_year === year);
  return {
    localities: ofYear
      .filter(({ locality }) => locality !== "all")
      .sort((a, b) => (b.overflow_mean || 0) - (a.overflow_mean || 0)),
    all: ofYear.find(({ locality }) => locality === "all"),
  };
}

/** The answer in a sentence: how many lack a place, and where most of them live. */
export function overflowFinding(
  who: string,
  settingLabel: string,
  year: number,
  { localities, all }: YearOfOverflow,
  labelOf: (locality: string) => string,
): string {
  const kind = inSentence(settingLabel);
  if (!all) return `In January ${year} no ${who} are expected to need a place: ${kind}.`;
  const { demand_mean, overflow_mean, overflow_p10, overflow_p90 } = all;
  if (Number.isNaN(overflow_mean)) {
    return `Some of these numbers are small and hidden from readers: ${kind}, January ${year}.`;
  }
  if (overflow_mean < 0.5 && overflow_p90 < 0.5) {
    return `In January ${year} no ${who} are expected to go without a place: ${kind}.`;
  }
  const most = localities.filter((row) => row.overflow_mean >= 0.5).slice(0, 2);
  const where = listed(most.map((row) => `${labelOf(row.locality)} (about ${about(row.overflow_mean)})`));
  return (
    `In January ${year} about ${about(overflow_mean)} of ${about(demand_mean)} ${who} who need a place (${kind}) are expected ` +
    `not to get one; in 8 of 10 futures ${interval(overflow_p10, overflow_p90)}.` +
    (most.length > 0 ? ` Most of them live in ${where}.` : "")
  );
}

/** A mean to the tenth, so that parts add up, with the ends that hold 8 of 10 futures. */
export function meanWords(mean: number, p10: number, p90: number): string {
  return Number.isNaN(mean) ? "hidden" : `${tenth(mean)} (${interval(p10, p90)})`;
}

export function tenth(value: number): number | string {
  return Number.isNaN(value) ? "hidden" : Math.round(value * 10) / 10;
}
