import { type Forecast, spanOf } from "../forecast.ts";

/** The forecast years that the words speak of: the middle one and the last, or the last alone where there is one. */
export function yearsToTell(forecast: Forecast): number[] {
  const { from, to } = spanOf(forecast);
  return [...new Set([from + Math.ceil((to - from) / 2), to])];
}
