import { plainNumber } from "../plain-number.ts";
import type { FanInput } from "./fan-input.ts";

/** What the picture shows, in words, for a reader who cannot see it. Numbers are plans at the January census. */
export function fanWords({ observed, forecast, actual = [] }: FanInput): string {
  const last = forecast[forecast.length - 1];
  const listed = (points: FanInput["observed"]): string =>
    points.map(({ year, plans }) => `${plainNumber(plans)} in ${year}`).join(", ");
  const sentences = [
    "Plans at the January census of each year.",
    `Observed: ${listed(observed)}.`,
    `Forecast for January ${last.year}: ${plainNumber(last.p50)} in the middle; ` +
      `half of simulated futures from ${plainNumber(last.p25)} to ${plainNumber(last.p75)}, ` +
      `80% from ${plainNumber(last.p10)} to ${plainNumber(last.p90)}, ` +
      `90% from ${plainNumber(last.p05)} to ${plainNumber(last.p95)}.`,
  ];
  if (actual.length > 0) sentences.push(`Published since: ${listed(actual)}.`);
  return sentences.join(" ");
}
