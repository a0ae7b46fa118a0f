import type { PlacesForecast } from "./places-input.ts";

/** A forecast from simulated futures: with an interval and a chance. */
export interface DrawnPlaces extends PlacesForecast {
  readonly demand: { readonly p10: number; readonly p50: number; readonly p90: number };
  readonly pShortfall: number;
}

/** Whether a forecast comes from simulated futures; expected values have neither interval nor chance. */
export function isDrawn(year: PlacesForecast): year is DrawnPlaces {
  return year.pShortfall !== undefined && year.demand.p10 !== undefined && year.demand.p90 !== undefined;
}
