import { linearRegression, median } from "simple-statistics";
import type { PriorRow } from "../tables.ts";
import type { PublishedArea } from "./published.ts";

/** A council's yearly logarithm of new plans less the reference area's: the relative joiner rate. */
type Series = ReadonlyMap<number, number>;

/** Fewer councils than this say too little of councils in general. */
const LEAST_COUNCILS = 5;
/** Fewer pairs of years than this say too little. */
const LEAST_PAIRS = 20;
/** A year with fewer new plans is mostly chance. */
const LEAST_NEW_PLANS = 30;
/** Changes over so many years are taken. */
const LAGS = [1, 2, 3, 4, 5] as const;
/** Years of the past that a council's own slope is taken over. */
const SLOPE_YEARS = 5;
/** A median absolute deviation times this is the standard deviation of a normal distribution: 1 / 0.6745. */
const MAD_TO_SD = 1.4826;

/**
 * What many councils together tell of the future of a joiner rate, from their new plans of each year relative to England's
 * (x = log new plans of the council - log new plans of England):
 *
 * - `joiner_walk_sd`: if x is a random walk with steps of variance w, seen with passing noise of variance e, its change
 *   over k years has variance k w + 2 e. For k from 1 to 5 that variance is taken robustly, as (1.4826 x median absolute
 *   deviation)², over all councils and years; w is the slope of the line through the five.
 * - `trend_momentum`: the slope, through the origin, of x one year on less the fitted level, on the Theil-Sen slope
 *   of the five years before; all councils and years together; held in 0 to 0.9.
 * - `trend_damping`: the slope, through the origin, of England's growth of new plans on its growth the year before; held in 0.5 to 1.
 *
 * What cannot be estimated (too few councils or years, or a variance that does not rise) is left out, so that the stated
 * assumption stands. The last year used is given with the date of its January census.
 */
export function learnPriors(councils: readonly PublishedArea[], reference: PublishedArea | undefined): PriorRow[] {
  if (!reference) return [];
  const england = logNewPlans(reference);
  const series = councils.map((council) => relativeTo(logNewPlans(council), england)).filter((each) => each.size >= 4);
  const last = Math.max(...england.keys());
  const first = Math.min(...series.flatMap((each) => [...each.keys()]));
  const row = (name: string, value: number | undefined, of: string): PriorRow[] =>
    value === undefined ? [] : [{ name, value: Number(value.toPrecision(4)), date: censusDate(last), source: of }];
  const pooled = `${series.length} councils' new plans of ${first - 1} to ${last - 1} relative to ${reference.name}'s (Department for Education)`;
  const own = `${reference.name}'s new plans to ${last - 1} (Department for Education)`;
  return [
    ...(series.length < LEAST_COUNCILS
      ? []
      : [...row("joiner_walk_sd", walkSd(series), pooled), ...row("trend_momentum", momentum(series), pooled)]),
    ...row("trend_damping", damping(england), own),
  ];
}

function logNewPlans({ years }: PublishedArea): Series {
  return new Map(
    years
      .filter(({ newPlans }) => (newPlans.total ?? 0) >= LEAST_NEW_PLANS)
      .map(({ year, newPlans }) => [year, Math.log(newPlans.total as number)]),
  );
}

function relativeTo(series: Series, reference: Series): Series {
  return new Map(
    [...series].flatMap(([year, value]) => {
      const other = reference.get(year);
      return other === undefined ? [] : [[year, value - other] as const];
    }),
  );
}

function walkSd(series: readonly Series[]): number | undefined {
  const points = LAGS.flatMap((lag) => {
    const variance = robustVariance(series.flatMap((each) => changes(each, lag)));
    return variance === undefined ? [] : [[lag, variance]];
  });
  if (points.length < 3) return undefined;
  const { m: slope } = linearRegression(points);
  return slope > 0 ? Math.sqrt(slope) : undefined;
}

/** Changes over `lag` years. */
function changes(series: Series, lag: number): number[] {
  return [...series.keys()]
    .filter((year) => series.has(year + lag))
    .map((year) => at(series, year + lag) - at(series, year));
}

function at(series: Series, year: number): number {
  return series.get(year) as number;
}

function robustVariance(values: readonly number[]): number | undefined {
  if (values.length < LEAST_PAIRS) return undefined;
  const middle = median([...values]);
  return (MAD_TO_SD * median(values.map((value) => Math.abs(value - middle)))) ** 2;
}

function momentum(series: readonly Series[]): number | undefined {
  const pairs = series.flatMap((each) =>
    [...each.keys()].flatMap((year) => {
      const past = Array.from({ length: SLOPE_YEARS }, (_, i) => year - SLOPE_YEARS + 1 + i);
      if (!each.has(year + 1) || !past.every((before) => each.has(before))) return [];
      const values = past.map((before) => at(each, before));
      const slope = theilSen(values);
      const level = median(values.map((value, i) => value + slope * (SLOPE_YEARS - 1 - i)));
      return [{ past: slope, next: at(each, year + 1) - level }];
    }),
  );
  return pairs.length < LEAST_PAIRS ? undefined : held(slopeThroughOrigin(pairs), 0, 0.9);
}

/** Fewer years of growth than this do not tell how growth fades. */
const LEAST_GROWTHS = 8;

function damping(reference: Series): number | undefined {
  const growths = [...reference.keys()]
    .filter((year) => reference.has(year - 1) && reference.has(year + 1))
    .map((year) => ({
      past: at(reference, year) - at(reference, year - 1),
      next: at(reference, year + 1) - at(reference, year),
    }));
  return growths.length < LEAST_GROWTHS ? undefined : held(slopeThroughOrigin(growths), 0.5, 1);
}

function slopeThroughOrigin(pairs: readonly { readonly past: number; readonly next: number }[]): number {
  const cross = pairs.reduce((sum, { past, next }) => sum + past * next, 0);
  const square = pairs.reduce((sum, { past }) => sum + past * past, 0);
  return square > 0 ? cross / square : 0;
}

/** Median of the slopes between every two values a year apart each. Source: Sen, JASA 63 (1968). */
function theilSen(values: readonly number[]): number {
  return median(values.flatMap((value, i) => values.slice(i + 1).map((later, k) => (later - value) / (k + 1))));
}

function held(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Census days that were not on the third Thursday of January, by year. */
const OTHER_DAYS: Readonly<Record<number, number>> = { 2021: 14 };

/** Census day of a year: the third Thursday of January, with the exceptions of the SEN2 guides. */
export function censusDate(year: number): string {
  const weekday = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const day = OTHER_DAYS[year] ?? 1 + ((4 - weekday + 7) % 7) + 14;
  return `${year}-01-${day}`;
}
