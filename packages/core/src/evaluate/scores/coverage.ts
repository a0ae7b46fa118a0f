/** An interval and what came, in plans. */
export interface IntervalForecast {
  readonly low: number;
  readonly high: number;
  readonly actual: number;
}

/** True where what came lies in the interval, its ends among it. */
export function isCovered({ low, high, actual }: IntervalForecast): boolean {
  return low <= actual && actual <= high;
}

/**
 * Coverage: the share of outcomes that lay in their intervals, in per cent. A good 80% interval holds 80%. Undefined where
 * there are none.
 *
 * Source: Gneiting, Balabdaoui and Raftery, "Probabilistic forecasts, calibration and sharpness", Journal of the Royal
 * Statistical Society B 69 (2007).
 */
export function coverage(forecasts: readonly IntervalForecast[]): number | undefined {
  return forecasts.length > 0 ? (100 * forecasts.filter(isCovered).length) / forecasts.length : undefined;
}
