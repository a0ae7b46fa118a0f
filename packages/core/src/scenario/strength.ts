import { AGE_COUNT } from "../domain/ages.ts";
import type { LeverPart } from "./effects.ts";

/** The mean of a part's size: of a triangular distribution (low + central + high) / 3. */
export function meanSize({ low, central, high, drawn }: LeverPart): number {
  return drawn ? (low + central + high) / 3 : central;
}

/**
 * A value of the triangular distribution, by inversion of its distribution function: u below the part of it that lies under central
 * gives low + √(u (high - low) (central - low)).
 *
 * @param u uniform between 0 and 1
 */
export function triangular({ low, central, high }: LeverPart, u: number): number {
  const width = high - low;
  if (width === 0) return central;
  return u * width < central - low
    ? low + Math.sqrt(u * width * (central - low))
    : high - Math.sqrt((1 - u) * width * (high - central));
}

/**
 * How strongly a part acts in a forecast year: its size times its level. A part that acts once on those who are there has
 * by census t taken size × level(t) of them, so of those left it takes
 * size (level(t) - level(t-1)) / (1 - size level(t-1)).
 *
 * @param size the value that it has in this draw; not looked at where its size is a formula
 * @param age at the later census
 */
export function strengthOf(part: LeverPart, size: number, year: number, age: number): number {
  const full = part.values ? part.values[(year - 1) * AGE_COUNT + age] : size;
  const now = full * part.level[year - 1];
  if (!part.before) return now;
  const earlier = full * part.before[year - 1];
  return earlier >= 1 ? 0 : Math.max(0, (now - earlier) / (1 - earlier));
}
