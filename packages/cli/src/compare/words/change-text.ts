import { probability, signed } from "../../text/numbers.ts";
import { type Difference, signedInterval } from "./figures.ts";

/**
 * By how many plans one scenario differs from another, with the interval.
 * @param ofFewer what the probability is of: "probability of fewer"
 */
export function changeText(difference: Difference, ofFewer: string): string {
  const { mean, pLower } = difference;
  if (mean === 0 && pLower === 0) return "no change in plans, in any future";
  const amount = Math.round(mean) === 0 ? "no change in plans" : `${signed(mean)} plans`;
  return `${amount} (${signedInterval(difference)}; ${ofFewer} ${probability(pLower)})`;
}
