import { plainNumber } from "../plain-number.ts";
import type { LocalityFigure, MeasureWords } from "./locality-figure.ts";
import { measureCaption } from "./measure-caption.ts";

/** Figures by locality in words, highest first. */
export function localityWords(localities: readonly LocalityFigure[], measure: MeasureWords): string {
  const listed = localities
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
    .map(({ label, value, p10, p90 }) => {
      if (value === undefined) return `${label} not shown`;
      const interval = intervalText(p10, p90);
      return `${label} ${plainNumber(value)}${interval === "" ? "" : ` (80% ${interval})`}`;
    });
  return `${measureCaption(measure)}. ${listed.join(", ")}.`;
}

/** "900 to 1,600"; empty where there is no interval. */
export function intervalText(p10: number | undefined, p90: number | undefined): string {
  return p10 === undefined || p90 === undefined ? "" : `${plainNumber(p10)} to ${plainNumber(p90)}`;
}
