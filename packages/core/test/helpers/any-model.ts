import fc from "fast-check";
import type { DemandModel } from "../../src/simulate/model.ts";
import { type SmallModel, type StockEntry, smallModel } from "./small-model.ts";

/** A rate's mean, from the scalars that fast-check gives and a cell's number: different in every cell, between 0 and 1. */
function varied(scale: number, cell: number): number {
  return (scale * (1 + ((cell * 7919) % 13))) / 13;
}

/** The parts of a random small model: every kind of flow may happen, or not at all. */
export function anyParts(
  limits: { readonly recode?: boolean; readonly years?: number } = {},
): fc.Arbitrary<SmallModel> {
  return fc
    .record({
      needs: fc.constantFrom(["ASD"], ["ASD", "SEMH"]),
      settings: fc.constantFrom(["mainstream", "special"], ["mainstream", "special", "resource_base"]),
      localities: fc.constantFrom(["town"], ["town", "fen", "wold"]),
      years: fc.integer({ min: 1, max: limits.years ?? 4 }),
      leaving: fc.constantFrom(0, 0.1, 0.5, 1),
      moving: fc.constantFrom(0, 0.1, 0.6),
      recoding: fc.constantFrom(0, limits.recode === false ? 0 : 0.3),
      joining: fc.constantFrom(0, 0.02, 0.5),
      weight: fc.constantFrom(0.5, 5, 500),
      dispersion: fc.constantFrom(0.5, 10, Number.POSITIVE_INFINITY),
      people: fc.constantFrom(undefined, 0, 3, 40),
      walkSd: fc.constantFrom(0, 0.3),
      yearSd: fc.constantFrom(0, 0.2),
      seeds: fc.array(fc.tuple(fc.nat(25), fc.nat(1), fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 12 })), {
        maxLength: 10,
      }),
    })
    .map((given) => {
      const { needs, settings, localities, years, weight, people } = given;
      const spread = (own: number, size: number, share: number, cell: number): number[] => {
        const elsewhere = size === 1 ? 0 : varied(share, cell);
        return Array.from({ length: size }, (_, k) =>
          k === own ? weight * (1 - elsewhere) : (weight * elsewhere) / (size - 1),
        );
      };
      return {
        needs,
        settings,
        localities,
        years,
        stock: given.seeds.map(
          ([age, need, setting, locality, count]): StockEntry => [
            age,
            need % needs.length,
            setting % settings.length,
            locality % localities.length,
            count,
          ],
        ),
        leave: (age, need, setting) => {
          const leaving = given.leaving === 1 ? 1 : varied(given.leaving, age + need + setting);
          return [weight * leaving, weight * (1 - leaving)];
        },
        move: (age, need, setting) => spread(setting, settings.length, given.moving, age + need + setting),
        recode: (age, need) => spread(need, needs.length, given.recoding, age + need),
        enter: (age) => settings.map((_, setting) => weight * (1 + ((age + setting) % 3))),
        join: (age, need, locality) => [weight * varied(given.joining, age + need + locality), weight],
        dispersion: given.dispersion,
        ...(people === undefined ? {} : { population: () => people }),
        trend: (year) => 1.05 ** year,
        walkSd: given.walkSd,
        yearSd: given.yearSd,
      } satisfies SmallModel;
    });
}

/** A random small model, ready to draw. */
export function anyModel(limits: Parameters<typeof anyParts>[0] = {}): fc.Arbitrary<DemandModel> {
  return anyParts(limits).map(smallModel);
}
