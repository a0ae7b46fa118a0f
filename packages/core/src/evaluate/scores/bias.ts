import type { PointForecast } from "./point-forecast.ts";

/**
 * Bias: the sum of errors (forecast less what came) over the sum of what came, in per cent. Above 0 is too high on the
 * whole, below 0 too low. Undefined where nothing came.
 *
 * Source: percentage bias as in Yapo and others, "Automatic calibration of conceptual rainfall-runoff models", Journal of
 * Hydrology 181 (1996), with the sign of forecast less outcome.
 */
export function bias(forecasts: readonly PointForecast[]): number | undefined {
  let errors = 0;
  let plans = 0;
  for (const { median, actual } of forecasts) {
    errors += median - actual;
    plans += actual;
  }
  return plans > 0 ? (100 * errors) / plans : undefined;
}
