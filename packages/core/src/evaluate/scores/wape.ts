import type { PointForecast } from "./point-forecast.ts";

/**
 * Weighted absolute percentage error: the sum of absolute errors over the sum of what came, in per cent. A large council or
 * group weighs as its plans do, and small ones cannot run away with it. Undefined where nothing came.
 *
 * Source: Kolassa and Schütz, "Advantages of the MAD/Mean ratio over the MAPE", Foresight 6 (2007).
 */
export function wape(forecasts: readonly PointForecast[]): number | undefined {
  let errors = 0;
  let plans = 0;
  for (const { median, actual } of forecasts) {
    errors += Math.abs(median - actual);
    plans += actual;
  }
  return plans > 0 ? (100 * errors) / plans : undefined;
}
