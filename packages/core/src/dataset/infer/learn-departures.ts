import MultivariateLinearRegression from "ml-regression-multivariate-linear";
import type { DepartureRule } from "../../domain/growth-ahead.ts";
import type { GrowthHistory } from "./growth-history.ts";

/** Fewer pairs of years than this say too little. */
export const LEAST_PAIRS = 20;

/**
 * How departures from the reference area's growth go on: next year's is regressed, through the origin, on this year's
 * (momentum) and on prevalence (pull), all councils and years together, weighed by plans. Each coefficient is then drawn towards 0
 * by the part of it that chance can make: b (1 - se² / b²), not below 0 in size. Momentum is held in 0 to 0.9, pull in
 * -0.5 to 0. Undefined with too few pairs.
 *
 * Source of the shrinkage: the positive-part rule of James and Stein, "Estimation with quadratic loss" (1961), a
 * coefficient at a time.
 */
export function learnDepartureRule({ councils }: GrowthHistory): DepartureRule | undefined {
  const pairs = councils.flatMap(({ plans, departure }) =>
    [...plans].flatMap(([year, count]) => {
      const [now, next] = [departure(year), departure(year + 1)];
      return now && next ? [{ now, next: next.growth, root: Math.sqrt(count) }] : [];
    }),
  );
  if (pairs.length < LEAST_PAIRS) return undefined;
  const byPull = pairs.some(({ now }) => now.prevalence !== 0);
  const x = pairs.map(({ now, root }) => (byPull ? [now.growth, now.prevalence] : [now.growth]).map((v) => v * root));
  const y = pairs.map(({ next, root }) => [next * root]);
  const { weights, stdErrors } = new MultivariateLinearRegression(x, y, { intercept: false });
  const [momentum, pull = 0] = weights.map(([b], i) => shrunk(b, stdErrors[i]));
  return { momentum: held(momentum, 0, 0.9), pull: held(pull, -0.5, 0) };
}

function shrunk(coefficient: number, standardError: number): number {
  const part = 1 - (standardError / coefficient) ** 2;
  return part > 0 ? coefficient * part : 0;
}

/** The value, or the bound that it is beyond. */
export function held(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
