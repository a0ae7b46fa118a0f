import { TheilSenRegression } from "ml-regression-theil-sen";
import type { ReferenceRow } from "../dataset/tables.ts";

/** A robust line through the logarithms of a yearly index. */
export interface LogTrend {
  /** Change of the logarithm a year. */
  readonly slope: number;
  /** The fitted logarithm at a year. */
  at(year: number): number;
}

/**
 * Fits log(index) = a + b year by Theil-Sen: the median of the slopes between every two years, which one odd year cannot
 * carry off. With one year the slope is 0.
 *
 * Source: Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968).
 */
export function fitLogTrend(years: readonly number[], index: readonly number[]): LogTrend {
  const usable = years
    .map((year, i) => ({ year, log: Math.log(index[i]) }))
    .filter((point) => Number.isFinite(point.log));
  if (usable.length === 0) return { slope: 0, at: () => 0 };
  if (usable.length === 1) return { slope: 0, at: () => usable[0].log };
  const first = usable[0].year;
  const line = new TheilSenRegression(
    usable.map((point) => point.year - first),
    usable.map((point) => point.log),
  );
  return { slope: line.slope, at: (year) => line.slope * (year - first) + line.intercept };
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
 * Yearly log growth of new plans in the reference area (the first one named in the table), by head of those who have no
 * plan where the population is given. Undefined where the table has fewer than three years with new plans.
 */
export function referenceTrend(reference: readonly ReferenceRow[]): ReferenceTrend | undefined {
  const area = reference[0]?.area;
  const rows = reference
    .filter((row) => row.area === area && row.age_band === "all" && (row.new_plans ?? 0) > 0)
    .sort((a, b) => a.year - b.year)
    .slice(-REFERENCE_YEARS);
  if (area === undefined || rows.length < 3) return undefined;
  const byHead = rows.every((row) => (row.population ?? 0) > row.plans);
  const index = rows.map((row) => (row.new_plans as number) / (byHead ? (row.population as number) - row.plans : 1));
  const trend = fitLogTrend(
    rows.map((row) => row.year),
    index,
  );
  return {
    area,
    slope: trend.slope,
    from: rows[0].year,
    to: rows[rows.length - 1].year,
    of: byHead ? "new plans by head of those without a plan" : "new plans",
  };
}

/**
 * Sum of the damped trend over h years: slope * (d + d² + … + d^h), the logarithm of the joiner rate's growth.
 * Source: Gardner and McKenzie, "Forecasting trends in time series", Management Science 31 (1985).
 */
export function dampedGrowth(slope: number, damping: number, h: number): number {
  let sum = 0;
  let left = 1;
  for (let i = 0; i < h; i++) {
    left *= damping;
    sum += left;
  }
  return slope * sum;
}
