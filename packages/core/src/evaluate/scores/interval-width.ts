import type { IntervalForecast } from "./coverage.ts";

/**
 * Width of intervals: their widths added up over the sum of what came, in per cent. Of two forecasts whose intervals hold
 * as much, the narrower is the better. Undefined where nothing came.
 *
 * Source: sharpness in Gneiting, Balabdaoui and Raftery, "Probabilistic forecasts, calibration and sharpness", Journal of
 * the Royal Statistical Society B 69 (2007).
 */
export function intervalWidth(forecasts: readonly IntervalForecast[]): number | undefined {
  let widths = 0;
  let plans = 0;
  for (const { low, high, actual } of forecasts) {
    widths += high - low;
    plans += actual;
  }
  return plans > 0 ? (100 * widths) / plans : undefined;
}
