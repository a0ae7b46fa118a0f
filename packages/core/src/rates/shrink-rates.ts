import { gammaln } from "simple-statistics";
import { maximise } from "./maximise.ts";

/** Counts of events with the exposure in which they arose, and a mean rate that each cell is drawn towards. */
export interface RatesInput {
  /** Events of each cell, weighted by recency. */
  readonly counts: Float64Array;
  /** Exposure of each cell, weighted likewise: person-years, or years where no population is known. */
  readonly exposure: Float64Array;
  /** Mean rate that each cell is drawn towards: events a unit of exposure. */
  readonly mean: Float64Array;
}

export interface ShrunkRates {
  /** Gamma shape of each cell's rate: 0 where the mean rate is 0, and the rate then is 0. */
  readonly shape: Float64Array;
  /** Gamma rate parameter (inverse scale) of each cell's rate, in units of exposure. */
  readonly inverseScale: Float64Array;
  /** Fitted weight of the mean, in events. */
  readonly weight: number;
}

const LOG_WEIGHT_FROM = Math.log(0.01);
const LOG_WEIGHT_TO = Math.log(10000);

/**
 * Shrinks rates towards given means: each rate is Gamma with shape w and the mean in question, so w is the number of events
 * that the mean is worth; w maximises the marginal (negative binomial) likelihood of all counts. The posterior of a cell
 * with count k and exposure E is Gamma(w + k, w / mean + E).
 *
 * Source: Gelman et al., Bayesian Data Analysis, section 2.6 (the gamma-Poisson model), with w by empirical Bayes.
 */
export function shrinkRates(input: RatesInput): ShrunkRates {
  const { counts, exposure, mean } = input;
  const cells = [...counts.keys()].filter((cell) => mean[cell] > 0 && exposure[cell] > 0);
  const logLikelihood = (logWeight: number): number => {
    const weight = Math.exp(logWeight);
    const atWeight = gammaln(weight);
    let sum = 0;
    for (const cell of cells) {
      const expected = mean[cell] * exposure[cell];
      const count = counts[cell];
      sum -= (weight + count) * Math.log(1 + expected / weight);
      if (count > 0) sum += gammaln(weight + count) - atWeight + count * Math.log(expected / weight);
    }
    return sum;
  };
  const weight = Number(Math.exp(maximise(logLikelihood, LOG_WEIGHT_FROM, LOG_WEIGHT_TO)).toPrecision(6));
  const shape = counts.map((count, cell) => (mean[cell] > 0 ? weight + count : 0));
  const inverseScale = exposure.map((years, cell) => (mean[cell] > 0 ? weight / mean[cell] + years : 1));
  return { shape, inverseScale, weight };
}
