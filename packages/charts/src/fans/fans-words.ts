import { plainNumber } from "../plain-number.ts";
import type { FansInput } from "./fans-input.ts";

/** What the picture shows, in words, for a reader who cannot see it: each origin's last year with what came. */
export function fansWords({ counted, fans }: FansInput): string {
  const sentences = fans.map(({ origin, forecast }) => {
    const last = forecast[forecast.length - 1];
    const came = counted.find(({ year }) => year === last.year);
    return (
      `From January ${origin}, forecast for ${last.year}: ${plainNumber(last.p50)} in the middle, 80% from ` +
      `${plainNumber(last.p10)} to ${plainNumber(last.p90)}${came ? `; ${plainNumber(came.plans)} came` : ""}.`
    );
  });
  return ["Plans at the January census of each year.", ...sentences].join(" ");
}
