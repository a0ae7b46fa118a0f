import { gammaln } from "simple-statistics";
import { maximise } from "./maximise.ts";

/** Counts of outcomes in cells, each of which belongs to a group that its shares scatter round. */
export interface GroupedCounts {
  readonly outcomes: number;
  /** counts[cell * outcomes + outcome], in children: 0 or more, fractions allowed. */
  readonly counts: Float64Array;
  /** Group of each cell, numbered from 0. */
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** Weights are sought between 1/20 of a child and 20,000 children. */
const LOG_WEIGHT_FROM = Math.log(0.05);
const LOG_WEIGHT_TO = Math.log(20000);

/**
 * How many children a group's mean shares are worth in a cell: the weight with the greatest Dirichlet-multinomial
 * likelihood of the counts, the means being integrated out. A mean that is fitted to the very cells that scatter round it
 * lies too near to them, so the plain likelihood finds a weight that is far too large where a group has few cells; the
 * integral makes up for it. It takes the likelihood to fall off round the fitted mean m as that of the children K whom the
 * cells are worth (see effectiveCounts), which is so where cells are alike: then it is the likelihood at the mean, times
 * the Dirichlet integral B(K) over the product of m to the powers K.
 *
 * Groups with one cell only say nothing of scatter; where there is no other, cells are taken to be alike.
 *
 * Sources: Minka, "Estimating a Dirichlet distribution" (2000), for the likelihood; Tierney and Kadane, JASA 81 (1986), for
 * integrals by the peak and how the integrand falls off (theirs as a normal, which with few children does worse here).
 */
export function fitShareWeight(cells: GroupedCounts): number {
  const { outcomes, counts, groupOf, groups } = cells;
  const totals = cellTotals(cells);
  const told = tellingGroups(cells, totals);
  const logLikelihood = (logWeight: number): number => {
    const weight = Math.exp(logWeight);
    const atWeight = gammaln(weight);
    const sums = effectiveCounts(cells, weight);
    const sizes = cellTotals({ outcomes, counts: sums });
    let sum = 0;
    for (let group = 0; group < groups; group++) {
      if (told[group] === 1) sum += logIntegral(sums.subarray(group * outcomes, (group + 1) * outcomes), sizes[group]);
    }
    for (let cell = 0; cell < groupOf.length; cell++) {
      const group = groupOf[cell];
      if (told[group] === 0 || totals[cell] === 0) continue;
      sum += atWeight - gammaln(weight + totals[cell]);
      for (let k = 0; k < outcomes; k++) {
        const count = counts[cell * outcomes + k];
        if (count === 0) continue;
        const mean = (weight * sums[group * outcomes + k]) / sizes[group];
        sum += gammaln(mean + count) - gammaln(mean);
      }
    }
    return sum;
  };
  return Number(Math.exp(maximise(logLikelihood, LOG_WEIGHT_FROM, LOG_WEIGHT_TO)).toPrecision(6));
}

/**
 * What the cells of each group tell of the group's shares, as counts of children drawn from them directly. The n children of
 * a cell share what is peculiar to it: their shares vary by p (1 - p) / n x (n + weight) / (1 + weight), as those of
 * n (1 + weight) / (n + weight) children would. That is n where cells are alike, 1 where they have nothing in common.
 * By these, all the cells' mean shares add up to what was counted in them.
 */
export function effectiveCounts({ outcomes, counts, groupOf, groups }: GroupedCounts, weight: number): Float64Array {
  const sums = new Float64Array(groups * outcomes);
  for (let cell = 0; cell < groupOf.length; cell++) {
    let total = 0;
    for (let k = 0; k < outcomes; k++) total += counts[cell * outcomes + k];
    const worth = (1 + weight) / (Math.max(1, total) + weight);
    for (let k = 0; k < outcomes; k++) sums[groupOf[cell] * outcomes + k] += counts[cell * outcomes + k] * worth;
  }
  return sums;
}

function cellTotals({ outcomes, counts }: { outcomes: number; counts: Float64Array }): Float64Array {
  return Float64Array.from({ length: counts.length / outcomes }, (_, cell) => {
    let total = 0;
    for (let k = 0; k < outcomes; k++) total += counts[cell * outcomes + k];
    return total;
  });
}

/** 1 for each group that has children in two cells or more. */
function tellingGroups({ groupOf, groups }: GroupedCounts, totals: Float64Array): Uint8Array {
  const cells = new Int32Array(groups);
  for (let cell = 0; cell < groupOf.length; cell++) if (totals[cell] > 0) cells[groupOf[cell]]++;
  return Uint8Array.from(cells, (number) => Number(number >= 2));
}

/** Logarithm of the integral of the likelihood of multinomial counts over all shares, over that at their own shares. */
function logIntegral(counts: Float64Array, total: number): number {
  let sum = -gammaln(total);
  for (const count of counts) if (count > 0) sum += gammaln(count) - count * Math.log(count / total);
  return sum;
}
