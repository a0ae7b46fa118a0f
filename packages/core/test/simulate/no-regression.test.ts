import { expect, it } from "vitest";
import { runDraws } from "../../src/results/run-draws.ts";
import { createDemand } from "../../src/simulate/demand.ts";
import { FULL_UNCERTAINTY } from "../../src/simulate/uncertainty.ts";
import { planOf } from "../helpers/plan-of.ts";
import { placesOf } from "../helpers/small-council.ts";
import { smallModel } from "../helpers/small-model.ts";

/**
 * What a seed gives is part of the interface: a council that runs last year's forecast again must get last year's figures.
 * These may change only with a major version; then run this file with `vitest run --update` and say so in CHANGELOG.md.
 */
const model = smallModel({
  needs: ["ASD", "SEMH"],
  settings: ["mainstream", "special", "independent"],
  localities: ["town", "fen"],
  years: 5,
  stock: Array.from({ length: 18 }, (_, i) => [3 + i, i % 2, i % 3, Math.floor(i / 2) % 2, 4 + (i % 7)] as const),
  leave: (age) => (age < 16 ? [2, 40] : [10, 30]),
  move: (age, _need, setting) => [0, 1, 2].map((other) => (other === setting ? 20 : age === 10 ? 5 : 0.5)),
  recode: (_age, need) => [0, 1].map((other) => (other === need ? 30 : 1)),
  enter: () => [4, 2, 0.5],
  join: (age, _need, locality) => (age >= 3 && age <= 14 ? [3 + locality, 1500] : [0, 1]),
  population: (year, age) => 600 + 5 * year + age,
  dispersion: 6,
  trend: (year) => 1.04 ** year,
  walkSd: 0.2,
});
const places = placesOf(
  model,
  [
    { ages: [4, 10], places: { 2020: 9, 2023: 14 } },
    { ages: [4, 18], needs: "SEMH", places: { 2021: 8 } },
    { ages: [11, 18], places: { 2020: 10 } },
  ],
  { to: "independent" },
);

it("should not change its output, except with a major version: plans by setting, year by year, of one draw", () => {
  const demand = createDemand(model, FULL_UNCERTAINTY);
  demand.begin(2020, 7);
  const bySetting = Array.from({ length: 5 }, (_, i) => {
    demand.advance(i + 1);
    const sums = [0, 0, 0];
    demand.rowStock.forEach((count, row) => {
      sums[row % 3] += count;
    });
    return sums.join(" ");
  });
  expect(bySetting).toMatchInlineSnapshot(`
    [
      "109 62 36",
      "184 91 39",
      "219 114 46",
      "253 128 63",
      "289 143 73",
    ]
  `);
});

it("should not change its output, except with a major version: sums over 50 draws", () => {
  const tally = runDraws(planOf(model, places, [["setting"]]), 2020, 0, 50);
  const { length } = tally.places.sums;
  expect({
    counts: Array.from(tally.counts[0].sums).join(" "),
    flows: Array.from(tally.flows.sums.slice(-9)).join(" "),
    places: Array.from(tally.places.sums.slice(length - 5)).join(" "),
  }).toMatchInlineSnapshot(`
    {
      "counts": "3997 2861 2080 3997 1629 3312 5718 3814 2362 5718 1511 4665 7466 4870 2521 7466 1876 5515 9103 5699 2958 9103 1891 6766 10694 6657 3376 10694 1779 8254",
      "flows": "2534 612 272 1370 428 411 325 222 503",
      "places": "6657 1598 181 4878 5057",
    }
  `);
});
