import { quantileSorted } from "d3-array";

const STEPS = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10];

/**
 * The lowest value of each class but the first, ascending: about as many figures in each class, at round numbers. Figures are
 * classed as they are written, whole.
 *
 * @param most how many classes at most; there are fewer where figures are alike
 */
export function classBreaks(values: readonly number[], most: number): number[] {
  const sorted = values.map(Math.round).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const [least, greatest] = [sorted[0], sorted[sorted.length - 1]];
  const cuts = Array.from({ length: most - 1 }, (_, i) =>
    roundNumber(quantileSorted(sorted, (i + 1) / most) as number),
  );
  return [...new Set(cuts)].filter((cut) => cut > least && cut <= greatest);
}

/** The round whole number nearest to a value. */
function roundNumber(value: number): number {
  if (value < 10) return Math.round(value);
  const power = 10 ** Math.floor(Math.log10(value));
  const nearest = STEPS.reduce((best, step) =>
    Math.abs(step * power - value) < Math.abs(best * power - value) ? step : best,
  );
  return nearest * power;
}

/** The number of the class of a value, from 0. */
export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((cut) => Math.round(value) >= cut).length;
}
