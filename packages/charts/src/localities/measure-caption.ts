import type { MeasureWords } from "./locality-figure.ts";

/** "Plans at the January 2030 census, forecast": every figure has its unit, its year and its status. */
export function measureCaption({ unit, year, status }: MeasureWords): string {
  return `${unit.charAt(0).toUpperCase()}${unit.slice(1)} at the January ${year} census, ${status}`;
}
