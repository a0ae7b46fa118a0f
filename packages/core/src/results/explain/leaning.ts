import type { RatePosterior, SharePosterior } from "../../rates/posterior.ts";

/**
 * How much of a cell's mean shares is its own, and how much comes from each level above: parts of 1, the cell's own first.
 * With n children in the cell and a parent worth w children, n / (n + w) is its own.
 */
export function shareLeaning({ outcomes, counts, parent }: SharePosterior, cell: number): number[] {
  if (!parent) return [1];
  const children = counts.subarray(cell * outcomes, (cell + 1) * outcomes).reduce((sum, count) => sum + count, 0);
  const own = children / (children + parent.weight);
  return [own, ...shareLeaning(parent.posterior, parent.of[cell]).map((part) => (1 - own) * part)];
}

/** As shareLeaning, of a cell's mean rate: with k events in the cell and a parent worth w events, k / (w + k) is its own. */
export function rateLeaning({ shape, parent }: RatePosterior, cell: number): number[] {
  if (!parent) return [1];
  const own = shape[cell] > 0 ? 1 - parent.weight / shape[cell] : 0;
  const above: number[][] = [];
  const weights: number[] = [];
  for (let i = parent.first[cell]; i <= parent.last[cell]; i += parent.stride) {
    above.push(rateLeaning(parent.posterior, i));
    weights.push(parent.exposure[i]);
  }
  return [own, ...averageOf(above, weights).map((part) => (1 - own) * part)];
}

/** Average of lists of one length, place by place; all weigh the same where every weight is 0. */
export function averageOf(lists: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return lists[0].map((_, place) =>
    lists.reduce((sum, list, i) => sum + list[place] * (all > 0 ? weights[i] / all : 1 / lists.length), 0),
  );
}
