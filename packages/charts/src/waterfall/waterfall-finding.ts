import { plainNumber } from "../plain-number.ts";
import { signedNumber } from "../signed-number.ts";
import type { WaterfallInput } from "./waterfall-input.ts";

/**
 * What a waterfall shows, as a title: the whole change and the part that moves it most.
 *
 * @param who whose plans they are: "Leicestershire's plans"
 */
export function waterfallFinding(
  who: string,
  { start, parts, end }: Pick<WaterfallInput, "start" | "parts" | "end">,
): string {
  const change = end.mean - start.plans;
  const verb = change >= 0 ? "rise" : "fall";
  const whole = `${who} ${verb} by about ${plainNumber(Math.abs(change))}`;
  if (parts.length === 0) return whole;
  const most = parts.reduce((best, part) => (Math.abs(part.mean) > Math.abs(best.mean) ? part : best));
  return `${whole}; what moves them most: ${most.label} (${signedNumber(most.mean)})`;
}
