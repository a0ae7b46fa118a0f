import { plainNumber } from "../plain-number.ts";
import type { LocalityFigure, MeasureWords } from "./locality-figure.ts";

/** What figures by locality show, as a title: where they are highest and where lowest. */
export function localityFinding(localities: readonly LocalityFigure[], { unit, year }: MeasureWords): string {
  const known = localities.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
  if (known.length === 0) return `No locality's ${unit} in January ${year} can be shown`;
  const most = known.reduce((best, each) => (each.value > best.value ? each : best));
  const least = known.reduce((best, each) => (each.value < best.value ? each : best));
  const highest = `${most.label} has most ${unit} in January ${year}, ${plainNumber(most.value)}`;
  if (Math.round(most.value) === Math.round(least.value)) {
    return known.length === 1
      ? `${most.label} has ${plainNumber(most.value)} ${unit} in January ${year}`
      : `All localities have ${plainNumber(most.value)} ${unit} in January ${year}`;
  }
  return `${highest}; ${least.label} has fewest, ${plainNumber(least.value)}`;
}
