import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExpectedPlacement, expectedPlacement } from "../../src/places/expected-placement.ts";
import type { PlacesModel } from "../../src/places/places-model.ts";
import type { PlaceMeasure } from "../../src/places/report.ts";
import { expectedDemand, expectedKeep, meanRates } from "../../src/simulate/expected-demand.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import { anyNestedPlaces, anyOverlappingPlaces } from "../helpers/any-places.ts";
import { momentsOf } from "../helpers/moments.ts";
import { placedYears, total } from "../helpers/placed-years.ts";
import { type Provision, placesOf } from "../helpers/small-council.ts";
import { BASE_YEAR, smallModel } from "../helpers/small-model.ts";

/** The rule under which the law holds: with turns to claim, a place more now can leave a child without one at a later turn. */
const everyYear = fc.constant("every_year" as const);
const CLAIMS = { to: "mainstream", claims: "every_year" } as const;

/** The same provisions with some places more in each. */
function withMore(provisions: readonly Provision[], more: readonly number[]): Provision[] {
  return provisions.map((provision, i) => ({
    ...provision,
    places: Object.fromEntries(Object.entries(provision.places).map(([year, n]) => [year, n + (more[i] ?? 0)])),
  }));
}

const someMore = fc.array(fc.nat(4), { minLength: 5, maxLength: 5 });

function expectedYears(model: DemandModel, places: PlacesModel): readonly ExpectedPlacement[] {
  const rates = meanRates(model);
  return expectedPlacement(places, model.shape, expectedKeep(model, rates), expectedDemand(model, rates, false));
}

const settingTotals = (model: DemandModel, places: PlacesModel, measure: PlaceMeasure): number[] =>
  expectedYears(model, places).flatMap((year) => year.totals.map((each) => each[measure]));

describe("more places, where children claim every year", () => {
  it("never raise expected shortfall, whatever the pools serve", () => {
    fc.assert(
      fc.property(anyOverlappingPlaces(everyYear), someMore, ({ model, provisions, places }, more) => {
        const now = settingTotals(model, places, "shortfall");
        const then = settingTotals(model, placesOf(model, withMore(provisions, more), CLAIMS), "shortfall");
        then.forEach((shortfall, i) => {
          expect(shortfall).toBeLessThanOrEqual(now[i] + 1e-9);
        });
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it("never raise expected overflow where pools nest", () => {
    fc.assert(
      fc.property(anyNestedPlaces(everyYear), someMore, ({ model, provisions, places }, more) => {
        const now = settingTotals(model, places, "overflow");
        const then = settingTotals(model, placesOf(model, withMore(provisions, more), CLAIMS), "overflow");
        then.forEach((overflow, i) => {
          expect(overflow).toBeLessThanOrEqual(now[i] + 1e-9);
        });
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it("never raise shortfall in any draw where pools nest", () => {
    fc.assert(
      fc.property(anyNestedPlaces(everyYear), someMore, ({ model, provisions, places }, more) => {
        const now = placedYears(model, places, 3);
        const then = placedYears(model, placesOf(model, withMore(provisions, more), CLAIMS), 3);
        then.forEach(({ totals }, i) => {
          totals.forEach(({ shortfall }, k) => {
            expect(shortfall).toBeLessThanOrEqual(now[i].totals[k].shortfall);
          });
        });
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe("a council whose special schools are full, by mean of draws", () => {
  const model = smallModel({
    needs: ["ASD", "SEMH"],
    localities: ["town", "fen"],
    years: 6,
    stock: Array.from({ length: 12 }, (_, i) => [4 + i, i % 2, i % 3 === 0 ? 1 : 0, i % 2, 6]),
    leave: (age) => (age < 16 ? [5, 95] : [30, 70]),
    move: (age, _need, setting) => (setting === 1 ? [0, 1] : age === 10 ? [6, 4] : [95, 5]),
    enter: () => [2, 1],
    join: (age) => (age >= 4 && age <= 14 ? [20, 40] : [0, 1]),
    dispersion: 5,
    walkSd: 0.2,
  });
  const provisions: Provision[] = [
    { ages: [4, 10], places: { [BASE_YEAR]: 8, [BASE_YEAR + 3]: 12 } },
    { ages: [11, 15], places: { [BASE_YEAR]: 8 } },
    { ages: [11, 15], needs: "SEMH", places: { [BASE_YEAR]: 3 } },
  ];
  const draws = 1000;
  const years = (more: number) =>
    placedYears(model, placesOf(model, withMore(provisions, [more, more, more]), CLAIMS), draws);
  const levels = [0, 2, 5, 15].map(years);

  it.each(["shortfall", "overflow"] as const)(
    "more places lower mean %s, year by year, beyond Monte Carlo error",
    (measure) => {
      for (let level = 1; level < levels.length; level++) {
        for (let year = 1; year <= model.years; year++) {
          const fewer = Float64Array.from(
            levels[level].flatMap((now, i) =>
              now.year === year ? [now.totals[0][measure] - levels[level - 1][i].totals[0][measure]] : [],
            ),
          );
          const { mean, variance } = momentsOf(fewer);
          expect(mean).toBeLessThan(-5 * Math.sqrt(variance / draws));
        }
      }
    },
  );

  it("demand is the same in every draw", () => {
    const demand = levels.map((level) => level.map(({ totals }) => totals[0].demand));
    for (const other of demand.slice(1)) expect(other).toEqual(demand[0]);
    expect(total(demand[0])).toBeGreaterThan(0);
  });
});
