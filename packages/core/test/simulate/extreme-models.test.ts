import { describe, expect, it } from "vitest";
import { AGE_COUNT } from "../../src/domain/ages.ts";
import { expectedForecast } from "../../src/results/expected.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import type { RunPlan } from "../../src/results/tally.ts";
import { createDemand } from "../../src/simulate/demand.ts";
import { FULL_UNCERTAINTY } from "../../src/simulate/uncertainty.ts";
import { total } from "../helpers/placed-years.ts";
import { planOf } from "../helpers/plan-of.ts";
import { always, placesOf } from "../helpers/small-council.ts";
import { CHANCE_ONLY, smallModel } from "../helpers/small-model.ts";
import { cellsOf, meanOf, viewCells } from "../helpers/tally-values.ts";
import { yearFlows } from "../helpers/year-flows.ts";

/** Total plans of each year, which must be the same in every draw. */
function certainTotals(plan: RunPlan, draws = 20): number[] {
  const counted = runDraws(plan, 41, 0, draws);
  return viewCells(plan, counted, 0, "demand").map(([values]) => {
    expect(values).toHaveLength(1);
    return values[0].value;
  });
}

it("no children and no joiners: nothing ever happens, with places and without", () => {
  const model = smallModel({ years: 3 });
  const places = placesOf(model, [{ places: always(5) }]);
  for (const each of [undefined, places]) {
    const plan = planOf(model, each, [[]]);
    expect(certainTotals(plan)).toEqual([0, 0, 0]);
    expect(total(runDraws(plan, 1, 0, 5).flows.sums)).toBe(0);
    expect(total(expectedForecast(plan).counts[0])).toBe(0);
  }
});

it("no children yet, only joiners", () => {
  const model = smallModel({ years: 2, join: (age) => (age === 5 ? [1e12, 1e11] : [0, 1]) });
  const tally = runDraws(planOf(model, undefined, [[]]), 42, 0, 2000);
  const { mean, error } = meanOf(tally.counts[0], 1);
  expect(Math.abs(mean - 20)).toBeLessThanOrEqual(5 * error);
});

it("one child is somewhere in every draw until it leaves, and then nowhere", () => {
  const model = smallModel({ years: 6, stock: [[3, 0, 0, 0, 1]], leave: () => [1, 4], move: () => [1, 1] });
  const demand = createDemand(model, FULL_UNCERTAINTY);
  for (let draw = 0; draw < 200; draw++) {
    demand.begin(43, draw);
    let here = 1;
    for (let year = 1; year <= 6; year++) {
      demand.advance(year);
      here -= total(yearFlows(demand, model).left);
      expect(total(demand.stock)).toBe(here);
      if (here === 1) expect(Math.floor(demand.stock.indexOf(1) / 2)).toBe(3 + year);
    }
    expect([0, 1]).toContain(here);
  }
});

describe("probabilities of 0 and 1", () => {
  const stock = Array.from({ length: AGE_COUNT }, (_, age) => [age, 0, age % 2, 0, 10] as const);

  it("leaving for certain empties the council in a year", () => {
    expect(certainTotals(planOf(smallModel({ years: 2, stock, leave: () => [1, 0] }), undefined, [[]]))).toEqual([
      0, 0,
    ]);
  });

  it("never leaving loses only those of the oldest age: 10 a year", () => {
    expect(certainTotals(planOf(smallModel({ years: 3, stock }), undefined, [[]]))).toEqual([250, 240, 230]);
  });

  it("moving for certain moves everyone and back again", () => {
    const model = smallModel({
      years: 2,
      stock: [[6, 0, 0, 0, 30]],
      move: (_age, _need, own) => (own === 0 ? [0, 1] : [1, 0]),
    });
    const plan = planOf(model, undefined, [["setting"]]);
    const years = viewCells(plan, runDraws(plan, 1, 0, 10), 0, "demand");
    expect(years.map((settings) => settings.map(([{ value }]) => value))).toEqual([
      [0, 30],
      [30, 0],
    ]);
  });

  it("being recorded anew and moving, both for certain, happen to the same children", () => {
    const model = smallModel({
      needs: ["ASD", "SEMH"],
      stock: [[6, 0, 0, 0, 30]],
      move: () => [0, 1],
      recode: () => [0, 1],
    });
    const plan = planOf(model, undefined, [["need", "setting"]]);
    const [year] = viewCells(plan, runDraws(plan, 1, 0, 10), 0, "demand");
    expect(year.map(([{ value }]) => value)).toEqual([0, 0, 0, 30]);
  });

  it("parameters so small that gammas underflow still send every joiner to one setting", () => {
    const model = smallModel({ join: (age) => (age === 5 ? [50, 1] : [0, 1]), enter: () => [1e-300, 1e-300] });
    const plan = planOf(model, undefined, [["setting"], []]);
    for (let draw = 0; draw < 20; draw++) {
      const tally = runDraws(plan, 44, draw, draw + 1);
      const settings = cellsOf(tally.counts[0]).cells.map(([{ value }]) => value);
      expect(Math.min(...settings)).toBe(0);
      expect(total(settings)).toBe(tally.counts[1].sums[0]);
    }
  });
});

describe("population", () => {
  const crowded = {
    years: 5,
    stock: [[4, 0, 0, 0, 60]] as const,
    join: (age: number) => (age >= 5 && age <= 9 ? ([50, 100] as const) : ([0, 1] as const)),
  };

  it("smaller than the plans held: nobody joins, and nothing is negative", () => {
    const model = smallModel({ ...crowded, population: () => 60 - 30 });
    const demand = createDemand(model, FULL_UNCERTAINTY);
    demand.begin(45, 0);
    demand.advance(1);
    const { joined } = yearFlows(demand, model);
    expect(total(joined.subarray(5 * 2, 6 * 2))).toBe(0);
    expect(total(joined)).toBeGreaterThan(0);
    expect(demand.stock.every((count) => count >= 0)).toBe(true);
    const expected = expectedForecast(planOf(model, undefined, [[]])).demand;
    expect(expected.every(({ joined: byCell }) => byCell.every((count) => count >= 0))).toBe(true);
    expect(expected[0].joined[5 * 2]).toBe(0);
  });

  it("of nobody: nobody joins", () => {
    expect(certainTotals(planOf(smallModel({ ...crowded, population: () => 0 }), undefined, [[]]))).toEqual([
      60, 60, 60, 60, 60,
    ]);
  });

  it("who leaves is without a plan again: 100 people of whom 60 held one and all left give the joiners of 100", () => {
    const model = smallModel({
      stock: crowded.stock,
      leave: () => [1, 0],
      population: () => 100,
      join: (age) => (age === 5 ? [1, 20] : [0, 1]),
    });
    const tally = runDraws(planOf(model, undefined, [[]], CHANCE_ONLY), 46, 0, 4000);
    const { mean, error } = meanOf(tally.counts[0], 0);
    expect(Math.abs(mean - 5)).toBeLessThanOrEqual(5 * error);
  });

  it("joiners follow those without a plan: 100 people of whom 60 hold one give the joiners of 40", () => {
    const model = smallModel({
      stock: crowded.stock,
      population: () => 100,
      join: (age) => (age === 5 ? [1, 20] : [0, 1]),
    });
    const tally = runDraws(planOf(model, undefined, [[]], CHANCE_ONLY), 46, 0, 4000);
    const { mean, error } = meanOf(tally.counts[0], 0);
    expect(Math.abs(mean - 62)).toBeLessThanOrEqual(5 * error);
  });
});

it("25 localities: joiners are dealt by their means, and every locality keeps its own children", () => {
  const localities = Array.from({ length: 25 }, (_, l) => `area-${l}`);
  const model = smallModel({
    localities,
    stock: localities.map((_, l) => [7, 0, 0, l, l] as const),
    join: (age, _need, locality) => (age === 5 ? [(1 + locality) * 1e12, 1e12] : [0, 1]),
  });
  const plan = planOf(model, undefined, [["age", "locality"]]);
  const { counts } = runDraws(plan, 47, 0, 1500);
  localities.forEach((_, l) => {
    const { mean, error } = meanOf(counts[0], 5 * 25 + l);
    expect(Math.abs(mean - (1 + l))).toBeLessThanOrEqual(5 * error);
    expect(meanOf(counts[0], 8 * 25 + l)).toEqual({ mean: l, error: 0 });
  });
});

it("a single setting and a single need: nobody can move or be recorded anew", () => {
  const model = smallModel({
    years: 4,
    settings: ["mainstream"],
    stock: [[6, 0, 0, 0, 50]],
    leave: () => [1, 9],
    join: () => [3, 3],
    dispersion: 2,
    walkSd: 0.2,
  });
  const tally = runDraws(planOf(model, undefined, [["setting"], []]), 48, 0, 50);
  expect(cellsOf(tally.counts[0])).toEqual(cellsOf(tally.counts[1]));
  expect([3, 6, 9, 12].map((year) => tally.flows.sums[year - 1])).toEqual([0, 0, 0, 0]);
  expect(tally.flows.sums[1]).toBeGreaterThan(0);
});

it("200,000 children over ten years: means agree with the closed form", () => {
  const model = smallModel({
    years: 10,
    localities: ["town", "fen", "wold"],
    stock: Array.from({ length: 60 }, (_, i) => [i % 10, 0, i % 2, i % 3, Math.floor(200_000 / 60)] as const),
    leave: () => [1e5, 9e5],
    move: (_age, _need, own) => (own === 0 ? [95, 5] : [1, 99]),
  });
  const tally = runDraws(planOf(model, undefined, [[]], CHANCE_ONLY), 49, 0, 20);
  const start = total(model.stock);
  for (let year = 1; year <= 10; year++) {
    const staying = 0.9 ** year;
    const error = Math.sqrt((start * staying * (1 - staying)) / 20);
    expect(Math.abs(meanOf(tally.counts[0], year - 1).mean - start * staying)).toBeLessThanOrEqual(5 * error);
  }
});
