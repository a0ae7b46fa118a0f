import { maxBy } from "../max-by.ts";
import { LEAST_PAIRS } from "./learn-departures.ts";
import { settingParts } from "./learn-share-walk.ts";
import type { Margins, PublishedArea } from "./published.ts";

/** Half-lives that are tried, in years: 1/2, 0.71, 1, 1.41, … 8. */
const HALF_LIVES = Array.from({ length: 9 }, (_, i) => 2 ** (i / 2 - 1));
/** Years that must be known before one that is foretold. */
const LEAST_PAST = 3;
/** Added to each count, so that a kind never seen before is not impossible (Krichevsky and Trofimov, 1981). */
const HALF_A_PLAN = 0.5;

/**
 * The half-life of what past years tell: that with which new plans of earlier years, one of this age counting half, best
 * foretell how the next year's divide over age bands and over settings, by the multinomial log-likelihood of all councils and years together up to
 * `until`. Undefined with too few years to foretell.
 */
export function learnRecency(councils: readonly PublishedArea[], until: number): number | undefined {
  const series = councils.flatMap(({ years }) => {
    const known = years.filter(({ year }) => year <= until).map(({ year, newPlans }) => ({ year, newPlans }));
    return [byAge, settingParts].map((partsOf) =>
      known.flatMap(({ year, newPlans }) => {
        const parts = partsOf(newPlans);
        return parts ? [{ year, parts }] : [];
      }),
    );
  });
  const foretold = series.reduce((sum, years) => sum + Math.max(0, years.length - LEAST_PAST), 0);
  if (foretold < LEAST_PAIRS) return undefined;
  return maxBy(HALF_LIVES, (halfLife) => series.reduce((sum, years) => sum + logLikelihood(years, halfLife), 0));
}

interface YearParts {
  readonly year: number;
  readonly parts: ReadonlyMap<string, number>;
}

function byAge({ ages }: Margins): Map<string, number> | undefined {
  return ages && new Map(ages.map(({ fromAge, toAge, plans }) => [`${fromAge} ${toAge}`, plans]));
}

function logLikelihood(years: readonly YearParts[], halfLife: number): number {
  let sum = 0;
  for (let i = LEAST_PAST; i < years.length; i++) {
    const { year, parts } = years[i];
    const expected = new Map<string, number>();
    for (const part of parts.keys()) {
      const past = years
        .slice(0, i)
        .map((each) => (each.parts.get(part) ?? 0) * 0.5 ** ((year - each.year) / halfLife));
      expected.set(part, HALF_A_PLAN + past.reduce((all, count) => all + count, 0));
    }
    const whole = [...expected.values()].reduce((all, count) => all + count, 0);
    for (const [part, count] of parts) sum += count * Math.log((expected.get(part) as number) / whole);
  }
  return sum;
}
