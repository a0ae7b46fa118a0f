import { chancePercent, chanceWords } from "../chance-words.ts";
import { plainNumber } from "../plain-number.ts";
import type { PlacesInput } from "./places-input.ts";

/** What the picture shows, in words, for a reader who cannot see it. */
export function placesWords({ panels }: PlacesInput): string {
  const sentences = panels.map(({ label, forecast }) => {
    const { year, places, demand } = forecast[forecast.length - 1];
    const chances = forecast.map((each) => `${each.year} ${chancePercent(each.pShortfall)}`).join(", ");
    return (
      `${label}, January ${year}: ${plainNumber(places)} places; ${plainNumber(demand.p50)} children need one in the middle, ` +
      `80% from ${plainNumber(demand.p10)} to ${plainNumber(demand.p90)}; a shortfall is ` +
      `${chanceWords(forecast[forecast.length - 1].pShortfall)}. Chance of a shortfall: ${chances}.`
    );
  });
  return ["Children who need a place against places at the January census of each year.", ...sentences].join(" ");
}
