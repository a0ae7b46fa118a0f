/** The probabilities that every summary gives. */
export const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** How quantiles are named in tables: p05 to p95. */
export const QUANTILE_NAMES = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"] as const;

/** A simulated quantity's quantiles, as a row of a table has them. */
export type NamedQuantiles = Readonly<Record<(typeof QUANTILE_NAMES)[number], number>>;

/** The rule, named in every run's provenance. */
export const QUANTILE_RULE = "type 7 of Hyndman and Fan (linear between the order statistics around (n - 1) p)";

/**
 * Quantile of draws that are given as values with their number of draws, values ascending. At h = (n - 1) p it lies
 * between the order statistics below and above h (counted from 0), as far between as h is.
 *
 * Source: Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), type 7; the
 * default of R, NumPy and Excel's PERCENTILE.INC.
 */
export function quantileOf(values: readonly { value: number; draws: number }[], p: number): number {
  let n = 0;
  for (const entry of values) n += entry.draws;
  const h = (n - 1) * p;
  const below = orderStatistic(values, Math.floor(h));
  const above = orderStatistic(values, Math.ceil(h));
  return below + (h - Math.floor(h)) * (above - below);
}

function orderStatistic(values: readonly { value: number; draws: number }[], index: number): number {
  let passed = 0;
  for (const entry of values) {
    passed += entry.draws;
    if (passed > index) return entry.value;
  }
  return values[values.length - 1].value;
}
