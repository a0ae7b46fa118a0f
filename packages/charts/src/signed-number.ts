import { plainNumber } from "./plain-number.ts";

/** A number of plans with its sign, whole; 0 has none, nor has what rounds to it. */
export function signedNumber(plans: number): string {
  const rounded = Math.round(plans);
  return rounded === 0 ? "0" : `${rounded > 0 ? "+" : "−"}${plainNumber(Math.abs(rounded))}`;
}
