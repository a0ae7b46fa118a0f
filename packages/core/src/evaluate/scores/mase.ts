import type { PointForecast } from "./point-forecast.ts";

/** A forecast with the mean absolute change from one census to the next that was known at its origin, in plans. */
export interface ScaledForecast extends PointForecast {
  readonly naiveError: number | undefined;
}

/**
 * Mean absolute scaled error: the mean of errors, each over what "as many as the year before" had been wrong by on average
 * up to the origin (see naiveError). Below 1 is better, whatever the horizon, than that was one year ahead. Forecasts
 * without such a past, or with one that never changed, are left out; undefined where nothing is left.
 *
 * Source: Hyndman and Koehler, "Another look at measures of forecast accuracy", International Journal of Forecasting 22 (2006).
 */
export function mase(forecasts: readonly ScaledForecast[]): number | undefined {
  let sum = 0;
  let n = 0;
  for (const { median, actual, naiveError } of forecasts) {
    if (!naiveError) continue;
    sum += Math.abs(median - actual) / naiveError;
    n++;
  }
  return n > 0 ? sum / n : undefined;
}

/**
 * Mean absolute change between censuses one year apart; undefined where there are no two.
 * @param plans plans by census year, up to the origin
 */
export function naiveError(plans: ReadonlyMap<number, number>): number | undefined {
  const changes = [...plans].flatMap(([year, count]) => {
    const before = plans.get(year - 1);
    return before === undefined ? [] : [Math.abs(count - before)];
  });
  return changes.length > 0 ? changes.reduce((sum, change) => sum + change, 0) / changes.length : undefined;
}
