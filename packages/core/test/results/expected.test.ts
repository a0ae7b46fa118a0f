import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExpectedForecast, expectedForecast } from "../../src/results/expected.ts";
import { prepareRun } from "../../src/results/prepare-run.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import type { RunPlan, Tally } from "../../src/results/tally.ts";
import { anyNestedPlaces } from "../helpers/any-places.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { total } from "../helpers/placed-years.ts";
import { planOf } from "../helpers/plan-of.ts";
import { CHANCE_ONLY, smallModel } from "../helpers/small-model.ts";
import { meanOf } from "../helpers/tally-values.ts";

describe("with rates at their means, no walk and nothing that binds", () => {
  const model = smallModel({
    needs: ["ASD", "SEMH"],
    settings: ["mainstream", "special", "independent"],
    localities: ["town", "fen"],
    years: 4,
    stock: Array.from({ length: 24 }, (_, i) => [2 + i, i % 2, i % 3, Math.floor(i / 2) % 2, 3 + (i % 5)]),
    leave: (age, need, setting) => [1 + setting + need, 8 + (age % 4)],
    move: (age, need, setting) => [0, 1, 2].map((other) => (other === setting ? 9 : Number(age === 10) + need)),
    recode: (age, need) => [0, 1].map((other) => (other === need ? 12 : Number(age % 3 === 0))),
    enter: (age, need) => [6 - need, 2 + (age % 3), 1],
    join: (age, need, locality) => (age >= 3 && age <= 12 ? [2 + locality + need, 4000] : [0, 1]),
    population: (year, age, locality) => 900 + 20 * year + age + 200 * locality,
    dispersion: 6,
    trend: (year) => 1.1 ** year,
  });
  const draws = 3000;
  const plan = planOf(model, undefined, [["age", "need", "setting", "locality"]], CHANCE_ONLY);
  const tally = runDraws(plan, 21, 0, draws);
  const expected = expectedForecast(plan);

  /** Within 5 standard errors; a cell that few draws have anyone in gets at least the error of a Poisson count. */
  function expectMean(mean: { mean: number; error: number }, exact: number): void {
    const error = Math.max(mean.error, Math.sqrt(exact / draws));
    expect(Math.abs(mean.mean - exact)).toBeLessThanOrEqual(5 * error + 1e-9);
  }

  it("they are the mean of the draws in each of 1,248 cells (4 years of 312), within 5 standard errors", () => {
    expect(expected.counts[0]).toHaveLength(1248);
    expected.counts[0].forEach((exact, cell) => {
      expectMean(meanOf(tally.counts[0], cell), exact);
    });
    expect(total(expected.counts[0])).toBeGreaterThan(400);
  });

  it("so are joiners, leavers and movers by year and setting", () => {
    expected.demand.forEach(({ joined, left, moved }, year) => {
      for (let setting = 0; setting < 3; setting++) {
        [joined, left, moved].forEach((byCell, flow) => {
          const exact = total(byCell.filter((_, cell) => Math.floor(cell / 2) % 3 === setting));
          expectMean(meanOf(tally.flows, (year * 3 + setting) * 3 + flow), exact);
        });
      }
    });
  });

  it("stock = stock before - leavers + joiners", () => {
    let before = total(model.stock);
    for (const { stock, joined, left } of expected.demand) {
      expect(total(stock)).toBeCloseTo(before - total(left) + total(joined), 9);
      before = total(stock);
    }
  });
});

describe("with all uncertainties, for a council of 1,000 children", () => {
  const prepared = prepareRun(grownCouncil(), { by: [["setting"], []], to: 2026 });
  if ("cannot" in prepared) throw new Error(prepared.cannot.problem);
  const { plan } = prepared;
  /** Enough that the Monte Carlo error after six years, 0.2% for the walk alone, does not hide the gap. */
  const tally = runDraws(plan, 22, 0, 8000);
  const expected = expectedForecast(plan);

  const gaps = (of: RunPlan, drawn: Tally, exact: ExpectedForecast, leastChildren: number): number[] =>
    exact.counts.flatMap((counts, grouping) =>
      of.groupings[grouping].keys.flatMap((_, group) =>
        Array.from({ length: of.demand.years }, (__, year) => {
          const cell = year * 2 * of.groupings[grouping].keys.length + group;
          const { mean } = meanOf(drawn.counts[grouping], cell);
          return mean < leastChildren ? 0 : Math.abs(counts[cell] / mean - 1);
        }),
      ),
    );

  it("demand by year, in all and in settings of 100 children or more, agrees with the mean of draws within 1%", () => {
    expect(Math.max(...gaps(plan, tally, expected, 100))).toBeLessThan(0.01);
  });

  it("in a setting of 45 the gap grows to 1.5%, and is gone where rates stand at their means: it is their spread", () => {
    expect(Math.max(...gaps(plan, tally, expected, 0))).toBeLessThan(0.02);
    const fixed: RunPlan = { ...plan, uncertainty: { parameters: false, walk: true } };
    expect(Math.max(...gaps(fixed, runDraws(fixed, 22, 0, 8000), expectedForecast(fixed), 0))).toBeLessThan(0.01);
  });

  it("without places the expected demand is the same", () => {
    const demand: RunPlan = { ...plan, places: undefined };
    expect(expectedForecast(demand).demand).toEqual(expected.demand);
  });
});

it("in expected values too: demand = placed + over + overflow, placed within places, and totals are equal in both views", () => {
  fc.assert(
    fc.property(anyNestedPlaces(), ({ model, places }) => {
      const plan = planOf(model, places, [[], ["setting"]]);
      const { counts, placement } = expectedForecast(plan);
      placement?.forEach(({ totals }, year) => {
        totals.forEach(({ demand, placed, over, overflow, shortfall }, k) => {
          expect(placed + over + overflow).toBeCloseTo(demand, 9);
          const there = places.capped[k].pools.reduce((sum, pool) => sum + pool.places[year], 0);
          expect(placed).toBeLessThanOrEqual(there + 1e-9);
          expect(Math.min(placed, over, overflow, shortfall)).toBeGreaterThanOrEqual(-1e-9);
          expect(shortfall).toBeLessThanOrEqual(over + overflow + 1e-9);
          expect(counts[1][(year * 2 + 1) * model.shape.settings.length + places.capped[k].setting]).toBeCloseTo(
            placed + over,
            9,
          );
        });
        expect(counts[0][year * 2 + 1]).toBeCloseTo(counts[0][year * 2], 9);
      });
    }),
    { numRuns: 200, seed: 23 },
  );
});
