import type { PointForecast } from "./point-forecast.ts";

/**
 * Mean absolute percentage error: the mean of each error's size in per cent of what came. Every council or group weighs the
 * same, so small ones show. Where nothing came it has no value and is left out; undefined where nothing is left.
 *
 * Source: Hyndman and Koehler, "Another look at measures of forecast accuracy", International Journal of Forecasting 22 (2006).
 */
export function mape(forecasts: readonly PointForecast[]): number | undefined {
  let sum = 0;
  let n = 0;
  for (const { median, actual } of forecasts) {
    if (actual === 0) continue;
    sum += Math.abs(median - actual) / actual;
    n++;
  }
  return n > 0 ? (100 * sum) / n : undefined;
}
