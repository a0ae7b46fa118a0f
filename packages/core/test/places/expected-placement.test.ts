import { expect, it } from "vitest";
import { expectedPlacement } from "../../src/places/expected-placement.ts";
import { expectedDemand, expectedKeep, meanRates } from "../../src/simulate/expected-demand.ts";
import { always, type Provision, placesOf } from "../helpers/small-council.ts";
import { type SmallModel, smallModel } from "../helpers/small-model.ts";

function placed(parts: SmallModel, provisions: readonly Provision[], claims: "phase_transfer" | "every_year") {
  const model = smallModel(parts);
  const rates = meanRates(model);
  return expectedPlacement(
    placesOf(model, provisions, { claims }),
    model.shape,
    expectedKeep(model, rates),
    expectedDemand(model, rates, false),
  );
}

/** Stock is one need, mainstream and special, one locality: a cell is age * 2 + setting. */
const comers: SmallModel = {
  stock: [
    [6, 0, 0, 0, 6],
    [11, 0, 0, 0, 4],
  ],
  move: () => [0, 1],
};

/**
 * Six of 7 and four of 12 come. Two find a place in the primary school: of six, 4 are left. These and the four of 12 contest
 * three places for all: each gets 3/8 of one. 4 × 5/8 = 2.5 and 4 × 5/8 = 2.5 are without.
 */
it("who contests vacancies gets the same share of one, pool after pool", () => {
  const [year] = placed(comers, [{ places: always(3) }, { ages: [4, 10], places: always(2) }], "phase_transfer");
  expect(year.elsewhere[7 * 2 + 1]).toBeCloseTo(2.5, 12);
  expect(year.elsewhere[12 * 2 + 1]).toBeCloseTo(2.5, 12);
  expect(year.totals[0]).toMatchObject({ demand: 10, over: 0 });
  expect(year.totals[0].placed).toBeCloseTo(5, 12);
  expect(year.totals[0].shortfall).toBeCloseTo(5, 12);
});

it("who holds a place keeps it, and is over when it closes", () => {
  const parts: SmallModel = { years: 2, stock: [[6, 0, 1, 0, 8]], leave: () => [1, 3] };
  const years = placed(parts, [{ places: { 2021: 6, 2022: 3 } }], "every_year");
  /** 8 × 3/4 = 6 stay for 6 places; 4.5 of them for 3. */
  expect(years.map(({ totals }) => totals[0])).toEqual([
    { demand: 6, placed: 6, over: 0, overflow: 0, shortfall: 0 },
    { demand: 4.5, placed: 3, over: 1.5, overflow: 0, shortfall: 1.5 },
  ]);
});

it.each([
  ["phase_transfer", 6],
  ["every_year", 0],
] as const)(
  "with a place for everyone a year on, and claims %s, %i of six turned away are elsewhere still",
  (claims, still) => {
    const years = placed({ ...comers, years: 2, stock: [[6, 0, 0, 0, 6]] }, [{ places: { 2021: 0, 2022: 9 } }], claims);
    expect(years.map(({ totals }) => totals[0].overflow)).toEqual([6, still]);
  },
);
