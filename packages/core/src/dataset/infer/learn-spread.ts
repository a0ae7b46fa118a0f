import { type DepartureRule, departuresAhead } from "../../domain/growth-ahead.ts";
import type { CouncilGrowth, GrowthHistory } from "./growth-history.ts";
import { LEAST_PAIRS } from "./learn-departures.ts";

/** Errors over so many years are taken. */
const HORIZONS = [1, 2, 3, 4, 5] as const;

/** How far the growth of plans strays from what was expected, on the log scale. */
export interface GrowthSpread {
  /** Standard deviation of what one year's growth is off by in that year alone. */
  readonly yearSd: number;
  /** Standard deviation of one year's step of the walk of the growth. */
  readonly walkSd: number;
}

/**
 * Where a council's growth is off by e(t) in one year alone and by a walk w(t) that goes on, its plans after h years are
 * off by the sum: variance h yearSd² + (1² + 2² + … + h²) walkSd². The variance of the errors over 1 to 5 years, all
 * councils and years together, is fitted by these two, neither below 0, each horizon weighed by 1 / h² (its variance grows
 * about as h). Undefined with too few errors over two years.
 */
export function learnSpread({ councils }: GrowthHistory, rule: DepartureRule): GrowthSpread | undefined {
  const points = HORIZONS.flatMap((h) => {
    const errors = councils.flatMap((council) => errorsOver(h, council, rule));
    if (errors.length < LEAST_PAIRS) return [];
    const variance = errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length;
    return [{ year: 1, walk: squaresTo(h) / h, variance: variance / h }];
  });
  if (points.length < 2) return undefined;
  const { year, walk } = nonNegativeFit(points);
  return { yearSd: Math.sqrt(year), walkSd: Math.sqrt(walk) };
}

/** A council's errors of the log of its plans after h years, relative to the reference area, one for each January before. */
function errorsOver(h: number, { plans, departure }: CouncilGrowth, rule: DepartureRule): number[] {
  return [...plans.keys()].flatMap((from) => {
    const now = departure(from);
    const came = Array.from({ length: h }, (_, i) => departure(from + i + 1));
    if (!now || came.includes(undefined)) return [];
    const expected = departuresAhead(now, rule, h);
    return [came.reduce((sum, each, i) => sum + (each?.growth ?? 0) - expected[i], 0)];
  });
}

/** 1² + 2² + … + h². */
function squaresTo(h: number): number {
  return (h * (h + 1) * (2 * h + 1)) / 6;
}

type Point = { readonly year: number; readonly walk: number; readonly variance: number };

/** Least squares of variance = year a + walk b with a and b at 0 or above. */
function nonNegativeFit(points: readonly Point[]): { year: number; walk: number } {
  const sum = (term: (point: Point) => number): number => points.reduce((all, point) => all + term(point), 0);
  const yy = sum((p) => p.year * p.year);
  const yw = sum((p) => p.year * p.walk);
  const ww = sum((p) => p.walk * p.walk);
  const yv = sum((p) => p.year * p.variance);
  const wv = sum((p) => p.walk * p.variance);
  const year = (yv * ww - wv * yw) / (yy * ww - yw * yw);
  const walk = (wv * yy - yv * yw) / (yy * ww - yw * yw);
  if (year >= 0 && walk >= 0) return { year, walk };
  return walk < 0 ? { year: yv / yy, walk: 0 } : { year: 0, walk: wv / ww };
}
