/**
 * From this weight on cells are taken not to differ from their parent but for what their own counts add to it: where the
 * likelihood only rises with the weight, the search for it stops here, and the weight stands for one without bounds.
 */
export const CELLS_ALIKE = { children: 19_000, events: 9_500 };

/**
 * What is known of a set of shares, such as leaving and staying, in each of many cells: Dirichlet distributions. A cell
 * leans on its parent's shares by a weight, so where the parent's are uncertain the cell's are too: drawn from the top
 * down, a cell's parameters are its counts and the weight times the shares drawn for its parent.
 */
export interface SharePosterior {
  readonly outcomes: number;
  /** counts[cell * outcomes + outcome], in children weighted by recency. */
  readonly counts: Float64Array;
  /** Dirichlet parameters with the parent at its mean: counts + weight * the parent's mean shares. */
  readonly alpha: Float64Array;
  readonly parent?: {
    readonly posterior: SharePosterior;
    /** Parent of each cell. */
    readonly of: Int32Array;
    /** How many children the parent's shares are worth. */
    readonly weight: number;
  };
}

export function sharePosterior(
  outcomes: number,
  counts: Float64Array,
  parent?: NonNullable<SharePosterior["parent"]>,
): SharePosterior {
  if (!parent) return { outcomes, counts, alpha: counts };
  const means = meanShares(parent.posterior);
  const alpha = counts.map((count, i) => {
    const cell = Math.floor(i / outcomes);
    return count + parent.weight * means[parent.of[cell] * outcomes + (i % outcomes)];
  });
  return { outcomes, counts, alpha, parent };
}

/** Mean shares of each cell; all 0 where nothing at all is known of it. */
export function meanShares({ outcomes, alpha }: SharePosterior): Float64Array {
  const means = new Float64Array(alpha.length);
  for (let from = 0; from < alpha.length; from += outcomes) {
    let sum = 0;
    for (let k = 0; k < outcomes; k++) sum += alpha[from + k];
    if (sum > 0) for (let k = 0; k < outcomes; k++) means[from + k] = alpha[from + k] / sum;
  }
  return means;
}

/**
 * What is known of a rate, such as joiners by head, in each of many cells: Gamma distributions. A cell leans on a parent,
 * which is a cell of the level above or some of them pooled by exposure. Where the parent's rate is drawn as r instead of
 * its mean m, the part of the cell's rate that follows the parent's is drawn r / m times as large: so the mean of a cell
 * stays what it is.
 */
export interface RatePosterior {
  /** Gamma shape, in events, with the parent at its mean. */
  readonly shape: Float64Array;
  /** Gamma rate parameter (inverse scale), in units of exposure. */
  readonly inverseScale: Float64Array;
  readonly parent?: Pooling & {
    readonly posterior: RatePosterior;
    /** How many events the parent's rate is worth. */
    readonly weight: number;
    /** By how much of what its parent is drawn above or below the mean each cell is drawn so too: 0 to 1. */
    readonly follows: Float64Array;
  };
}

/** A cell's parent pools the cells from `first` to `last` of the level above, `stride` apart, by their exposure. */
export interface Pooling {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly stride: number;
  readonly exposure: Float64Array;
}

/** Mean rate of each cell. */
export function meanRate({ shape, inverseScale }: RatePosterior): Float64Array {
  return shape.map((events, cell) => (events > 0 ? events / inverseScale[cell] : 0));
}

/** Rate of each cell's parent, from the rates of the level above; written to `out`. */
export function pooledRates(
  { first, last, stride, exposure }: Pooling,
  rates: Float64Array,
  out = new Float64Array(first.length),
): Float64Array {
  for (let cell = 0; cell < first.length; cell++) {
    if (first[cell] === last[cell]) {
      out[cell] = rates[first[cell]];
      continue;
    }
    let events = 0;
    let people = 0;
    for (let i = first[cell]; i <= last[cell]; i += stride) {
      events += rates[i] * exposure[i];
      people += exposure[i];
    }
    out[cell] = people > 0 ? events / people : 0;
  }
  return out;
}
