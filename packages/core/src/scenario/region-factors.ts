import type { LeverPart, Regions } from "./effects.ts";
import { strengthOf } from "./strength.ts";

/**
 * What each region's cells are multiplied by in a forecast year: the product over its parts of 1 + strength or 1 - strength.
 *
 * @param sizes the size of each part in this draw
 * @param out written to, by region
 */
export function regionFactors(
  { parts: members, ages }: Regions,
  parts: readonly LeverPart[],
  sizes: Float64Array,
  year: number,
  out: Float64Array,
): Float64Array {
  for (let region = 0; region < members.length; region++) {
    let product = 1;
    for (const part of members[region]) {
      product *= 1 + parts[part].sign * strengthOf(parts[part], sizes[part], year, ages[region]);
    }
    out[region] = product;
  }
  return out;
}

/** Probability of leaving under levers: it is multiplied first, up to 1, then what is left of staying is. */
export function leaveUnder(leave: number, leaveTimes: number, stayTimes: number): number {
  if (leaveTimes === 1 && stayTimes === 1) return leave;
  return 1 - (1 - Math.min(1, leave * leaveTimes)) * stayTimes;
}
