import type { PlansByYear } from "../plans-by-code.ts";
import { recentHistory, unbrokenRun } from "./history.ts";

/** Part of an error that goes into the level; of that part, what goes into the trend; part of a trend left the year after. */
interface Smoothing {
  readonly level: number;
  readonly trend: number;
  readonly damping: number;
}

/** With fewer censuses there are fewer errors, those from the third census on, than parameters: then DEFAULTS stand. */
const LEAST_TO_FIT = 5;

/** By choice and not by fit: the last change goes on, a tenth less each year. */
const DEFAULTS: Smoothing = { level: 1, trend: 1, damping: 0.9 };

const tenths = (from: number): number[] => Array.from({ length: 11 - from }, (_, i) => (from + i) / 10);

/** What is tried: dampings are held in 0.8 to 0.98, the range of Hyndman and Athanasopoulos, section 8.2. */
const TRIED: readonly Smoothing[] = tenths(1).flatMap((level) =>
  tenths(0).flatMap((trend) => [0.8, 0.85, 0.9, 0.95, 0.98].map((damping) => ({ level, trend, damping }))),
);

/**
 * Holt's exponential smoothing with a damped trend, on the censuses since January 2015 (see recentHistory) that run up to
 * the origin without a gap. It starts from the second census and the change up to it; its three parameters are those, of a
 * grid, with the least sum of squared errors one year ahead. With fewer than five censuses stated ones stand; undefined
 * with a single one. Never below 0.
 *
 * Source: Gardner and McKenzie, "Forecasting trends in time series", Management Science 31 (1985).
 */
export function dampedHolt(history: PlansByYear): ((horizon: number) => number) | undefined {
  const run = unbrokenRun(recentHistory(history));
  if (run.length < 2) return undefined;
  const best = run.length < LEAST_TO_FIT ? DEFAULTS : fitted(run);
  const { level, trend } = smooth(run, best);
  return (horizon) => {
    let plans = level;
    for (let h = 1; h <= horizon; h++) plans += best.damping ** h * trend;
    return Math.max(0, plans);
  };
}

function fitted(run: readonly number[]): Smoothing {
  let best = TRIED[0];
  let least = Number.POSITIVE_INFINITY;
  for (const tried of TRIED) {
    const { squares } = smooth(run, tried);
    if (squares < least) {
      least = squares;
      best = tried;
    }
  }
  return best;
}

/** Level and trend after the last census, and the sum of squared errors one year ahead. */
function smooth(run: readonly number[], smoothing: Smoothing): { level: number; trend: number; squares: number } {
  let level = run[1];
  let trend = run[1] - run[0];
  let squares = 0;
  for (let i = 2; i < run.length; i++) {
    const expected = level + smoothing.damping * trend;
    const error = run[i] - expected;
    level = expected + smoothing.level * error;
    trend = smoothing.damping * trend + smoothing.level * smoothing.trend * error;
    squares += error ** 2;
  }
  return { level, trend, squares };
}
