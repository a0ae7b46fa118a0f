import { waterfallBars } from "./waterfall-bars.ts";
import type { WaterfallInput } from "./waterfall-input.ts";

/** What the picture shows, in words, for a reader who cannot see it. */
export function waterfallWords(input: WaterfallInput): string {
  const listed = waterfallBars(input).map(({ label, words }) => `${label}: ${words}.`);
  return `Plans, mean with the interval that holds 80% of simulated futures. ${listed.join(" ")}`;
}
