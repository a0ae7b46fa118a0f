import type { KeyItem } from "../frame/key-item.ts";
import { PALETTE } from "../palette.ts";
import { plainNumber } from "../plain-number.ts";

/** Tints of dark blue from the palest, with the colour of words on each: 4.5:1 or more. */
const TINTS = [
  { fill: "#E7EDF3", ink: PALETTE.darkGrey },
  { fill: "#C3D2E0", ink: PALETTE.darkGrey },
  { fill: "#98B2CA", ink: "#0B0C0C" },
  { fill: "#4A6F95", ink: "#FFFFFF" },
  { fill: PALETTE.darkBlue, ink: "#FFFFFF" },
] as const;

export const MOST_CLASSES = TINTS.length;

export interface ClassStyle {
  readonly fill: string;
  readonly ink: string;
}

/** Of what has no figure, or one that may not be shown. */
export const NO_FIGURE: ClassStyle = { fill: "#FFFFFF", ink: PALETTE.darkGrey };

/** The colours of a class: the more classes there are, the nearer to each other. */
export function classStyle(index: number, classes: number): ClassStyle {
  if (classes === 1) return TINTS[1];
  return TINTS[Math.round((index * (TINTS.length - 1)) / (classes - 1))];
}

/**
 * What the colours stand for, the lowest class first.
 *
 * @param first what the lowest class is called, where it does not begin at zero
 */
export function classKey(breaks: readonly number[], hasMissing: boolean, first = firstWords(breaks)): KeyItem[] {
  const classes = breaks.length + 1;
  const words = (i: number): string => {
    if (i === 0) return first;
    if (i === breaks.length) return `${plainNumber(breaks[i - 1])} or more`;
    const [low, high] = [breaks[i - 1], breaks[i] - 1];
    return low === high ? plainNumber(low) : `${plainNumber(low)} to ${plainNumber(high)}`;
  };
  const band = (fill: string, text: string): KeyItem => ({
    mark: "band",
    colour: fill,
    outline: PALETTE.darkGrey,
    text,
  });
  const items = Array.from({ length: classes }, (_, i) => band(classStyle(i, classes).fill, words(i)));
  return hasMissing ? [...items, band(NO_FIGURE.fill, "not shown")] : items;
}

function firstWords(breaks: readonly number[]): string {
  return breaks.length === 0 ? "all" : `under ${plainNumber(breaks[0])}`;
}
