import { type Histograms, valuesOf } from "./histogram.ts";
import { QUANTILES, quantileOf } from "./quantile.ts";

/** Mean of a cell over draws, and its quantiles in the order of QUANTILES. */
export interface Summary {
  readonly mean: number;
  readonly quantiles: readonly number[];
}

export function summaryOf(histograms: Histograms, cell: number): Summary {
  const values = valuesOf(histograms, cell);
  return { mean: histograms.sums[cell] / histograms.draws, quantiles: QUANTILES.map((p) => quantileOf(values, p)) };
}

/** An observed count as a summary: the count in every place. */
export function observedSummary(count: number): Summary {
  return { mean: count, quantiles: QUANTILES.map(() => count) };
}

/** Part of the draws in which a cell was above 0. */
export function shareAboveZero(histograms: Histograms, cell: number): number {
  const zeros = valuesOf(histograms, cell).find((entry) => entry.value === 0)?.draws ?? 0;
  return 1 - zeros / histograms.draws;
}
