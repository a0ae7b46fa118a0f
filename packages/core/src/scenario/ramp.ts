import type { Ramp } from "./schema-parts.ts";

/** A month counted from January of year 0, so that months can be subtracted: "2021-09" gives 12 * 2021 + 8. */
export function monthNumber(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
}

/** The month of a January census. */
export function januaryOf(year: number): number {
  return 12 * year;
}

/** A month number in the form of a scenario: 24260 gives "2021-09". */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Part of its size that a lever has come to, `months` after its start: 0 before it, 1 at the end of its ramp. */
export function rampLevel(ramp: Ramp | undefined, months: number): number {
  const x = partOfRamp(ramp, months);
  return ramp?.shape === "s_curve" ? x * x * (3 - 2 * x) : x;
}

/**
 * The average of a ramp over the months from `from` to `to` after its start: the integral of its level, which is exact. With
 * x the part of the ramp's M months that has passed, its integral is M x² / 2 for linear and M (x³ - x⁴ / 2) for the
 * S-curve 3x² - 2x³, and what comes after M counts in full.
 */
export function averageLevel(ramp: Ramp | undefined, from: number, to: number): number {
  return to > from ? (integral(ramp, to) - integral(ramp, from)) / (to - from) : 0;
}

function partOfRamp(ramp: Ramp | undefined, months: number): number {
  if (months < 0) return 0;
  const length = lengthOf(ramp);
  return length === 0 ? 1 : Math.min(1, months / length);
}

function integral(ramp: Ramp | undefined, months: number): number {
  if (months <= 0) return 0;
  const length = lengthOf(ramp);
  if (length === 0) return months;
  const x = partOfRamp(ramp, months);
  const rising = ramp?.shape === "s_curve" ? x * x * x * (1 - x / 2) : (x * x) / 2;
  return length * rising + Math.max(0, months - length);
}

function lengthOf(ramp: Ramp | undefined): number {
  return ramp === undefined || ramp.shape === "step" ? 0 : (ramp.months ?? 0);
}
