import { chancePercent, chanceWords } from "../chance-words.ts";
import { EXPECTED_WORDS } from "../expected-words.ts";
import { plainNumber } from "../plain-number.ts";
import { isDrawn } from "./drawn.ts";
import type { PlacesInput } from "./places-input.ts";

/** What the picture shows, in words, for a reader who cannot see it. */
export function placesWords({ panels }: PlacesInput): string {
  const sentences = panels.map(({ label, forecast }) => {
    const last = forecast[forecast.length - 1];
    const middle = `${label}, January ${last.year}: ${plainNumber(last.places)} places; ${plainNumber(last.demand.p50)} children`;
    if (!isDrawn(last)) return `${middle} need one, ${EXPECTED_WORDS}.`;
    const chances = forecast.filter(isDrawn).map((each) => `${each.year} ${chancePercent(each.pShortfall)}`);
    return (
      `${middle} need one in the middle, 80% from ${plainNumber(last.demand.p10)} to ${plainNumber(last.demand.p90)}; a ` +
      `shortfall is ${chanceWords(last.pShortfall)}. Chance of a shortfall: ${chances.join(", ")}.`
    );
  });
  return ["Children who need a place against places at the January census of each year.", ...sentences].join(" ");
}
