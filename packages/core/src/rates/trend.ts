import { TheilSenRegression } from "ml-regression-theil-sen";
import type { ReferenceRow } from "../dataset/tables.ts";

/**
 * Time as a damped trend passes it, from the last observed year: a year's growth is `damping` times that of the year
 * before, so time runs d, d + d², d + d² + d³ … for h = 1, 2, 3 … years after it, and 0, -1, -(1 + 1/d), … before.
 *
 * Source: Gardner and McKenzie, "Forecasting trends in time series", Management Science 31 (1985).
 *
 * @param h whole years after the last observed one; negative for years before it
 * @param damping part of a year's growth that is left the year after, 0 to 1
 */
export function dampedTime(h: number, damping: number): number {
  let time = 0;
  for (let i = 1; i <= h; i++) time += damping ** i;
  for (let i = 0; i < -h; i++) time -= damping ** -i;
  return time;
}

/**
 * Growth of log(index) in the last of the years, by Theil-Sen on damped time: the median of the slopes between every two
 * years, which one odd year cannot carry off. The past is read by the same damped trend that goes on into the future, so a
 * growth that has been slowing goes on from where it has come to. With fewer than two usable years it is 0.
 *
 * Source: Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968).
 *
 * @param years ascending
 */
export function fitSlope(years: readonly number[], index: readonly number[], damping: number): number {
  const last = years[years.length - 1];
  const points = years
    .map((year, i) => ({ time: dampedTime(year - last, damping), log: Math.log(index[i]) }))
    .filter((point) => Number.isFinite(point.log));
  if (points.length < 2) return 0;
  return new TheilSenRegression(
    points.map((point) => point.time),
    points.map((point) => point.log),
  ).slope;
}

/** Reference years that a trend is fitted on: the last five, so that it is the present trend and not the last decade's. */
const REFERENCE_YEARS = 5;

export interface ReferenceTrend {
  readonly area: string;
  readonly slope: number;
  readonly from: number;
  readonly to: number;
  /** What the slope is of, in words. */
  readonly of: string;
}

/**
 * Log growth of new plans, in census year `at`, of the reference area (the first one named in the table), by head of those who have no
 * plan where the population is given. Undefined where the table has fewer than three years with new plans.
 */
export function referenceTrend(
  reference: readonly ReferenceRow[],
  damping: number,
  at: number,
): ReferenceTrend | undefined {
  const area = reference[0]?.area;
  const rows = reference
    .filter((row) => row.area === area && row.age_band === "all" && (row.new_plans ?? 0) > 0)
    .sort((a, b) => a.year - b.year)
    .slice(-REFERENCE_YEARS);
  if (area === undefined || rows.length < 3) return undefined;
  const byHead = rows.every((row) => (row.population ?? 0) > row.plans);
  const index = rows.map((row) => (row.new_plans as number) / (byHead ? (row.population as number) - row.plans : 1));
  const years = rows.map((row) => row.year);
  const last = years[years.length - 1];
  const fitted = fitSlope(years, index, damping);
  return {
    area,
    slope: fitted * damping ** Math.max(0, at - last),
    from: years[0],
    to: last,
    of: byHead ? "new plans by head of those without a plan" : "new plans",
  };
}
