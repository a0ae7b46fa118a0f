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
      "105 61 43",
      "157 91 47",
      "191 103 51",
      "240 116 54",
      "259 137 66",
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
      "counts": "3993 2735 2067 3993 1626 3176 5898 3736 2317 5898 1504 4549 7756 4748 2491 7756 1862 5377 9487 5543 2982 9487 1871 6654 10980 6582 3368 10980 1801 8149",
      "flows": "2566 625 261 1346 391 445 300 278 532",
      "places": "6582 1600 201 4781 4982",
    }
  `);
});
