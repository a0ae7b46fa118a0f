import { signedNumber } from "../signed-number.ts";
import type { DifferenceInput } from "./difference-input.ts";

/** What the picture shows, in words, for a reader who cannot see it. */
export function differenceWords({ scenarios, unit }: DifferenceInput): string {
  const sentences = scenarios.map(({ label, years }) => {
    const listed = years.map(
      ({ year, p10, p50, p90 }) => `${year} ${signedNumber(p50)} (80% ${signedNumber(p10)} to ${signedNumber(p90)})`,
    );
    return `${label}: ${listed.join(", ")}.`;
  });
  return [`Scenario less baseline, ${unit}, at the January census of each year.`, ...sentences].join(" ");
}
