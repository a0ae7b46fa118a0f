import { signedNumber } from "../signed-number.ts";
import type { DifferenceInput } from "./difference-input.ts";
import { isDrawn } from "./drawn.ts";

/** What the picture shows, in words, for a reader who cannot see it. */
export function differenceWords({ scenarios, unit }: DifferenceInput): string {
  const sentences = scenarios.map(({ label, years }) => {
    const listed = years.map(
      (each) =>
        `${each.year} ${signedNumber(each.p50)}` +
        (isDrawn(each) ? ` (80% ${signedNumber(each.p10)} to ${signedNumber(each.p90)})` : " expected"),
    );
    return `${label}: ${listed.join(", ")}.`;
  });
  return [`Scenario less baseline, ${unit}, at the January census of each year.`, ...sentences].join(" ");
}
