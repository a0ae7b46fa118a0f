import { gammaln } from "simple-statistics";
import { maximise } from "./maximise.ts";
import { meanShares, type SharePosterior, sharePosterior } from "./posterior.ts";

/**
 * Counts of outcomes in cells, with the two coarser groupings that a cell borrows strength from. With two outcomes this is
 * a probability (leave or stay), with more a set of shares (settings entered).
 */
export interface SharesInput {
  readonly outcomes: number;
  /** counts[cell * outcomes + outcome], weighted by recency: 0 or more, fractions allowed. */
  readonly counts: Float64Array;
  /** Parent of each cell, numbered from 0. */
  readonly parentOf: Int32Array;
  /** Grandparent of each parent, numbered from 0. */
  readonly grandparentOf: Int32Array;
  /** What one child's worth of weight says of a grandparent in advance: top[grandparent * outcomes + outcome]. */
  readonly top: Float64Array;
}

export interface ShrunkShares extends SharePosterior {
  /** Mean shares of each parent, which the cells are drawn towards. */
  readonly parentMean: Float64Array;
  /** Fitted weight, in children, of the grandparent in a parent and of the parent in a cell. */
  readonly weights: { readonly grandparent: number; readonly parent: number };
}

/** Weights are sought between 1/20 of a child and 20,000 children. */
const LOG_WEIGHT_FROM = Math.log(0.05);
const LOG_WEIGHT_TO = Math.log(20000);

/**
 * Shrinks the shares of cells towards their parents' and these towards their grandparents': each level is Dirichlet with
 * the level above as its mean and a weight that maximises the marginal (Dirichlet-multinomial) likelihood of the counts
 * below. Cells with few children lean on their parents; cells with many speak for themselves.
 *
 * Source: Minka, "Estimating a Dirichlet distribution" (2000), for the likelihood; the plug-in of a fitted weight is
 * empirical Bayes (Gelman et al., Bayesian Data Analysis, section 5).
 */
export function shrinkShares(input: SharesInput): ShrunkShares {
  const { outcomes, counts, parentOf, grandparentOf, top } = input;
  const parentCounts = sumInto(counts, parentOf, grandparentOf.length, outcomes);
  const grandparentCounts = sumInto(parentCounts, grandparentOf, top.length / outcomes, outcomes);
  const grandparents = sharePosterior(
    outcomes,
    grandparentCounts.map((count, i) => count + top[i]),
  );
  const grandparent = fitWeight(parentCounts, grandparentOf, meanShares(grandparents), outcomes);
  const parents = sharePosterior(outcomes, parentCounts, {
    posterior: grandparents,
    of: grandparentOf,
    weight: grandparent,
  });
  const parentMean = meanShares(parents);
  const parent = fitWeight(counts, parentOf, parentMean, outcomes);
  const cells = sharePosterior(outcomes, counts, { posterior: parents, of: parentOf, weight: parent });
  return { ...cells, parentMean, weights: { grandparent, parent } };
}

function sumInto(counts: Float64Array, groupOf: Int32Array, groups: number, outcomes: number): Float64Array {
  const sums = new Float64Array(groups * outcomes);
  for (let cell = 0; cell < groupOf.length; cell++) {
    for (let k = 0; k < outcomes; k++) sums[groupOf[cell] * outcomes + k] += counts[cell * outcomes + k];
  }
  return sums;
}

/** The weight that maximises the Dirichlet-multinomial likelihood of the counts with the given means. */
function fitWeight(counts: Float64Array, groupOf: Int32Array, mean: Float64Array, outcomes: number): number {
  const totals: number[] = [];
  const terms: { count: number; mean: number }[] = [];
  for (let cell = 0; cell < groupOf.length; cell++) {
    let total = 0;
    for (let k = 0; k < outcomes; k++) {
      const count = counts[cell * outcomes + k];
      if (count > 0) terms.push({ count, mean: mean[groupOf[cell] * outcomes + k] });
      total += count;
    }
    if (total > 0) totals.push(total);
  }
  const logLikelihood = (logWeight: number): number => {
    const weight = Math.exp(logWeight);
    const atWeight = gammaln(weight);
    let sum = 0;
    for (const total of totals) sum += atWeight - gammaln(weight + total);
    for (const term of terms) sum += gammaln(weight * term.mean + term.count) - gammaln(weight * term.mean);
    return sum;
  };
  return Number(Math.exp(maximise(logLikelihood, LOG_WEIGHT_FROM, LOG_WEIGHT_TO)).toPrecision(6));
}
