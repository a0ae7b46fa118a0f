import fc from "fast-check";
import type { PlacesModel } from "../../src/places/places-model.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import { anyModel } from "./any-model.ts";
import { type Provision, placesOf } from "./small-council.ts";
import { BASE_YEAR } from "./small-model.ts";

const claims = fc.constantFrom("phase_transfer" as const, "every_year" as const);

/** Places by year: what a provision has at the base, and what it changes to two years on. */
const placesByYear = fc
  .tuple(fc.nat(12), fc.nat(12))
  .map(([now, later]): Record<number, number> => ({ [BASE_YEAR]: now, [BASE_YEAR + 2]: later }));

/** What a provision serves: every pair of these nests (the same, apart, or one a part of the other). */
const NESTED: readonly Pick<Provision, "ages" | "needs">[] = [
  {},
  { ages: [4, 10] },
  { ages: [11, 15] },
  { ages: [16, 25] },
  { ages: [11, 15], needs: "SEMH" },
  { ages: [4, 10], needs: "ASD" },
];

export interface PlacedModel {
  readonly model: DemandModel;
  readonly provisions: readonly Provision[];
  readonly places: PlacesModel;
}

function placedModel(
  serves: fc.Arbitrary<Pick<Provision, "ages" | "needs">>,
  limits: Parameters<typeof anyModel>[0],
  rule: fc.Arbitrary<"phase_transfer" | "every_year">,
  sizes: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<PlacedModel> {
  const provision = fc.record({ serves, places: placesByYear, setting: fc.constantFrom("special", "resource_base") });
  return fc.tuple(anyModel(limits), fc.array(provision, sizes), rule).map(([model, list, rules]) => {
    const provisions = list.map(
      ({ serves: part, places, setting }): Provision => ({
        ...part,
        places,
        setting: model.shape.settings.includes(setting) ? setting : "special",
      }),
    );
    return { model, provisions, places: placesOf(model, provisions, { to: "mainstream", claims: rules }) };
  });
}

/** Random places over a random small model: several provisions, whose pools nest. */
export function anyNestedPlaces(rule = claims, limits: Parameters<typeof anyModel>[0] = {}) {
  return placedModel(fc.constantFrom(...NESTED), limits, rule, { minLength: 1, maxLength: 5 });
}

/** Random places of which every child may have any. */
export function anyOnePool(rule = claims) {
  return placedModel(fc.constant({}), {}, rule, { minLength: 1, maxLength: 2 });
}

/** Random places whose ages and needs may overlap in any way. */
export function anyOverlappingPlaces(rule = claims) {
  const serves = fc
    .record({ from: fc.nat(25), to: fc.nat(25), needs: fc.constantFrom("", "ASD", "SEMH") })
    .map(({ from, to, needs }) => ({ ages: [Math.min(from, to), Math.max(from, to)] as const, needs }));
  return placedModel(serves, {}, rule, { minLength: 1, maxLength: 5 });
}

export { claims as anyClaims };
