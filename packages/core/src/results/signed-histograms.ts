import { addValue, emptyHistograms, type Histograms, mergeHistograms, valuesOf } from "./histogram.ts";

/**
 * For many cells at once, how many draws gave each whole number, negative ones too: what was above 0, and apart from it how
 * far below 0. Draws of 0 are those that gave neither. Adding up gives the same whatever the order.
 */
export interface SignedHistograms {
  readonly above: Histograms;
  readonly below: Histograms;
}

export function emptySignedHistograms(cells: number): SignedHistograms {
  return { above: emptyHistograms(cells), below: emptyHistograms(cells) };
}

/** Counts one draw's value of a cell: a whole number of either sign. */
export function addSigned({ above, below }: SignedHistograms, cell: number, value: number): void {
  if (value > 0) addValue(above, cell, value);
  else if (value < 0) addValue(below, cell, -value);
}

/** Counts draws as done, those that gave 0 among them. */
export function addDraws({ above, below }: SignedHistograms, draws: number): void {
  above.draws += draws;
  below.draws += draws;
}

/** Adds the draws of `from` to `into`. Both are of the same cells. */
export function mergeSigned(into: SignedHistograms, from: SignedHistograms): void {
  mergeHistograms(into.above, from.above);
  mergeHistograms(into.below, from.below);
}

/** The values that a cell took, ascending, with the number of draws of each. */
export function signedValuesOf({ above, below }: SignedHistograms, cell: number): { value: number; draws: number }[] {
  const negative = valuesOf(below, cell)
    .filter(({ value }) => value > 0)
    .map(({ value, draws }) => ({ value: -value, draws }))
    .reverse();
  const positive = valuesOf(above, cell).filter(({ value }) => value > 0);
  const zeros = [...negative, ...positive].reduce((left, { draws }) => left - draws, above.draws);
  return [...negative, ...(zeros > 0 ? [{ value: 0, draws: zeros }] : []), ...positive];
}
