import { meanRate, meanShares, pooledRates, type RatePosterior, type SharePosterior } from "../../rates/posterior.ts";
import { averageOf, rateLeaning, shareLeaning } from "./leaning.ts";

/** One rate that a forecast takes for a cell, averaged over the cell's ages, and what it rests on. */
export interface RateBehind {
  /** What the forecast takes: a probability a year; of joining, joiners a year by head (or a year, without a population). */
  readonly used: number;
  /** What the group gives that the cell is drawn towards. */
  readonly group: number;
  /** Fitted weight of that group in a cell: children, or joiners. */
  readonly weight: number;
  /** Parts of 1: the cell's own children first, then each group that it leans on. */
  readonly leaning: readonly number[];
}

/** The share of one outcome in some cells of a posterior, averaged by weights. */
export function shareBehind(
  posterior: SharePosterior,
  cells: readonly number[],
  outcome: number,
  weights: readonly number[],
): RateBehind {
  const { outcomes, parent } = posterior;
  const used = meanShares(posterior);
  const group = parent ? meanShares(parent.posterior) : used;
  const groupOf = (cell: number): number => parent?.of[cell] ?? cell;
  const rows = cells.map((cell) => [
    used[cell * outcomes + outcome],
    group[groupOf(cell) * outcomes + outcome],
    ...shareLeaning(posterior, cell),
  ]);
  const [usedMean, groupMean, ...leaning] = averageOf(rows, weights);
  return { used: usedMean, group: groupMean, weight: parent?.weight ?? 0, leaning };
}

/** As shareBehind, of all other outcomes together: of moving, where the outcome is remaining. */
export function shareOfOthers(...given: Parameters<typeof shareBehind>): RateBehind {
  const { used, group, ...rest } = shareBehind(...given);
  return { used: 1 - used, group: 1 - group, ...rest };
}

/**
 * The rate of some cells, averaged by the people who face it; what it leans on, by the events that they can expect.
 */
export function rateBehind(posterior: RatePosterior, cells: readonly number[], free: readonly number[]): RateBehind {
  const { parent } = posterior;
  const used = meanRate(posterior);
  const group = parent ? pooledRates(parent, meanRate(parent.posterior)) : used;
  const [usedMean, groupMean] = averageOf(
    cells.map((cell) => [used[cell], group[cell]]),
    free,
  );
  const leaning = averageOf(
    cells.map((cell) => rateLeaning(posterior, cell)),
    cells.map((cell, i) => used[cell] * free[i]),
  );
  return { used: usedMean, group: groupMean, weight: parent?.weight ?? 0, leaning };
}
