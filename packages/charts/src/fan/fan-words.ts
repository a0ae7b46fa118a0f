import { EXPECTED_WORDS } from "../expected-words.ts";
import { plainNumber } from "../plain-number.ts";
import type { FanInput } from "./fan-input.ts";

/** What the picture shows, in words, for a reader who cannot see it. Numbers are plans at the January census. */
export function fanWords({ observed, forecast, expected, actual = [] }: FanInput): string {
  const listed = (points: FanInput["observed"]): string =>
    points.map(({ year, plans }) => `${plainNumber(plans)} in ${year}`).join(", ");
  const sentences = [
    "Plans at the January census of each year.",
    `Observed: ${listed(observed)}.`,
    ...forecast
      .slice(-1)
      .map(
        ({ year, p05, p10, p25, p50, p75, p90, p95 }) =>
          `Forecast for January ${year}: ${plainNumber(p50)} in the middle; ` +
          `half of simulated futures from ${plainNumber(p25)} to ${plainNumber(p75)}, ` +
          `80% from ${plainNumber(p10)} to ${plainNumber(p90)}, 90% from ${plainNumber(p05)} to ${plainNumber(p95)}.`,
      ),
  ];
  if (expected) sentences.push(`${expected.label}, ${EXPECTED_WORDS}: ${listed(expected.years)}.`);
  if (actual.length > 0) sentences.push(`Published since: ${listed(actual)}.`);
  return sentences.join(" ");
}
