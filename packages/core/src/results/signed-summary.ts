import { QUANTILES, quantileOf } from "./quantile.ts";
import { type SignedHistograms, signedValuesOf } from "./signed-histograms.ts";
import type { Summary } from "./summary.ts";

/** Mean of a difference over draws, its quantiles in the order of QUANTILES, and the part of the draws in which it is below 0. */
export interface SignedSummary extends Summary {
  readonly pLower: number;
}

export function signedSummaryOf(histograms: SignedHistograms, cell: number): SignedSummary {
  const values = signedValuesOf(histograms, cell);
  const { above, below } = histograms;
  const lower = values.reduce((sum, { value, draws }) => (value < 0 ? sum + draws : sum), 0);
  return {
    mean: (above.sums[cell] - below.sums[cell]) / above.draws,
    quantiles: QUANTILES.map((p) => quantileOf(values, p)),
    pLower: lower / above.draws,
  };
}
