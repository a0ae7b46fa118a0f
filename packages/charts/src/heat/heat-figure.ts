import { plainNumber } from "../plain-number.ts";

/** A figure in a cell: whole, and "<1" for a mean that is not nothing but would round to it. */
export function heatFigure(value: number | undefined): string {
  if (value === undefined) return "–";
  return value > 0 && value < 0.5 ? "<1" : plainNumber(value);
}
