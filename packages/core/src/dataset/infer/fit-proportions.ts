/** One margin of a table: the group that each cell belongs to, and what each group must add up to. */
export interface Margin {
  readonly groupOf: Int32Array;
  readonly totals: ArrayLike<number>;
}

const MOST_ROUNDS = 500;
const CLOSE_ENOUGH = 1e-8;

/**
 * Iterative proportional fitting: the table nearest to `seed` (in the sense of relative entropy) that has the margins. Each round scales the
 * table to every margin in turn. A cell that is 0 in the seed stays 0. Where margins contradict one another the last one given is
 * met exactly and the others as nearly as the rounds allow.
 *
 * Cost: rounds x margins x cells; a council's census takes some 20 rounds of 2,400 cells.
 * Source: Deming and Stephan, Annals of Mathematical Statistics 11 (1940).
 */
export function fitProportions(seed: ArrayLike<number>, margins: readonly Margin[]): Float64Array {
  const values = new Float64Array(seed);
  const sums = margins.map(({ totals }) => new Float64Array(totals.length));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let gap = 0;
    margins.forEach((margin, m) => {
      gap = Math.max(gap, scaleTo(values, margin, sums[m]));
    });
    if (gap < CLOSE_ENOUGH) break;
  }
  return values;
}

/** Scales the cells to a margin; gives the largest gap there was before, in plans. `sums` is room to work in. */
function scaleTo(values: Float64Array, { groupOf, totals }: Margin, sums: Float64Array): number {
  sums.fill(0);
  for (let cell = 0; cell < values.length; cell++) sums[groupOf[cell]] += values[cell];
  let gap = 0;
  for (let group = 0; group < sums.length; group++) {
    gap = Math.max(gap, Math.abs(sums[group] - totals[group]));
    sums[group] = sums[group] > 0 ? totals[group] / sums[group] : 0;
  }
  for (let cell = 0; cell < values.length; cell++) values[cell] *= sums[groupOf[cell]];
  return gap;
}
