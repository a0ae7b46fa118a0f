import { meanShares, type SharePosterior, sharePosterior } from "./posterior.ts";
import { effectiveCounts, fitShareWeight } from "./share-weight.ts";

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

/**
 * Shrinks the shares of cells towards their parents' and these towards their grandparents': each level is Dirichlet with
 * the level above as its mean and a weight that the data choose. Cells with few children lean on their parents; cells with
 * many speak for themselves. Weights are fitted from the bottom up, and a level tells the one above only as much as it
 * knows of it: children of one cell have in common what is peculiar to that cell.
 *
 * Source: Gelman et al., Bayesian Data Analysis, section 5 (empirical Bayes: the fitted weight is taken as known).
 */
export function shrinkShares(input: SharesInput): ShrunkShares {
  const { outcomes, counts, parentOf, grandparentOf, top } = input;
  const cells = { outcomes, counts, groupOf: parentOf, groups: grandparentOf.length };
  const parent = fitShareWeight(cells);
  const parentCounts = effectiveCounts(cells, parent);
  const inGrandparents = {
    outcomes,
    counts: parentCounts,
    groupOf: grandparentOf,
    groups: top.length / outcomes,
  };
  const grandparent = fitShareWeight(inGrandparents);
  const grandparents = sharePosterior(
    outcomes,
    effectiveCounts(inGrandparents, grandparent).map((count, i) => count + top[i]),
  );
  const parents = sharePosterior(outcomes, parentCounts, {
    posterior: grandparents,
    of: grandparentOf,
    weight: grandparent,
  });
  const shares = sharePosterior(outcomes, counts, { posterior: parents, of: parentOf, weight: parent });
  return { ...shares, parentMean: meanShares(parents), weights: { grandparent, parent } };
}
