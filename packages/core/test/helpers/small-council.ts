import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Shape } from "../../src/dataset/shape.ts";
import type { PlaceRow, UnmetRow } from "../../src/dataset/tables.ts";
import { academicYearOfCensus } from "../../src/domain/years.ts";
import { type OverflowRule, type PlacesModel, placesModel } from "../../src/places/places-model.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import { BASE_YEAR } from "./small-model.ts";

/** One school or base: the parts that a test is about. */
export interface Provision {
  readonly setting?: string;
  readonly locality?: string;
  /** Designated needs apart by ";"; every need where it is not given. */
  readonly needs?: string;
  /** First and last age served. */
  readonly ages?: readonly [number, number];
  /** Places by census year. */
  readonly places: Readonly<Record<number, number>>;
  readonly heldByOthers?: number;
}

/** The same places for ever: given for the base census, and kept after it. */
export function always(places: number): Record<number, number> {
  return { [BASE_YEAR]: places };
}

export function placeRows(shape: Shape, provisions: readonly Provision[]): PlaceRow[] {
  return provisions.flatMap((provision, i) =>
    Object.entries(provision.places).map(([year, places]) => ({
      provision: `p${i}`,
      name: `Provision ${i}`,
      setting: provision.setting ?? "special",
      locality: provision.locality ?? shape.localities[0],
      needs: provision.needs ?? "",
      ncy_from: (provision.ages?.[0] ?? 0) - 4,
      ncy_to: (provision.ages?.[1] ?? 25) - 4,
      academic_year: academicYearOfCensus(Number(year)),
      places,
      held_by_others: provision.heldByOthers ?? 0,
    })),
  );
}

/** A dataset with a shape's settings (those with places are capped), its localities and places, and nothing else. */
export function councilOf(shape: Shape, provisions: readonly Provision[], unmet: readonly UnmetRow[] = []): Dataset {
  const places = placeRows(shape, provisions);
  return {
    name: "small",
    title: "Small",
    hash: "",
    settings: shape.settings.map((code) => ({
      code,
      label: code,
      class: code as Dataset["settings"][number]["class"],
      capped: places.some((row) => row.setting === code) ? "yes" : "no",
    })),
    localities: shape.localities.map((code) => ({ code, label: code })),
    needs: [],
    counts: [],
    transitions: [],
    population: [],
    places,
    unmet,
    reference: [],
    priors: [],
    margins: [],
  };
}

/** The places of a model by hand. Overflow goes to the first setting, unless the rule says otherwise. */
export function placesOf(
  { shape, years }: DemandModel,
  provisions: readonly Provision[],
  rule: Partial<OverflowRule> = {},
  unmet: readonly UnmetRow[] = [],
): PlacesModel {
  const dataset = councilOf(shape, provisions, unmet);
  return placesModel(dataset, shape, BASE_YEAR, years, { to: shape.settings[0], claims: "phase_transfer", ...rule });
}
