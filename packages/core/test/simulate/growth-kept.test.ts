import { expect, test } from "vitest";
import { createDemand } from "../../src/simulate/demand.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import type { Uncertainty } from "../../src/simulate/uncertainty.ts";
import { smallModel } from "../helpers/small-model.ts";

const WALK_ONLY: Uncertainty = { parameters: false, walk: true };

/** 2,000 young people of whom a quarter leave each year, and about 500 joiners, two thirds of them at 5 and the others at 16. */
const parts = {
  years: 1,
  stock: Array.from({ length: 5 }, (_, i) => [16 + i, 0, 0, 0, 400] as const),
  leave: () => [25e6, 75e6] as const,
  join: (age: number) => (age === 5 ? ([2e6, 6000] as const) : age === 16 ? ([1e6, 6000] as const) : ([0, 1] as const)),
};

/** Plans a year on, and joiners of 16, of each draw. */
function drawn(model: DemandModel, draws: number): { plans: number[]; older: number[] } {
  const demand = createDemand(model, WALK_ONLY);
  const perAge = demand.stock.length / 26;
  const plans: number[] = [];
  const older: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    demand.begin(7, draw);
    demand.advance(1);
    plans.push(demand.stock.reduce((sum, count) => sum + count, 0));
    older.push(demand.stock.subarray(16 * perAge, 17 * perAge).reduce((sum, count) => sum + count, 0));
  }
  return { plans, older };
}

function meanAndVariance(values: number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}

const withGrowth = (model: DemandModel): DemandModel => ({ ...model, joinersOver: new Float64Array(26).fill(1) });

test("where the growth of all plans is given, joiners make up for who leaves: all plans vary by chance alone", () => {
  const strays = smallModel({ ...parts, leavingYearSd: 0.65 });
  // Chance: leavers 2,000 x 1/4 x 3/4 = 375, joiners Poisson with mean 500: 875. Leaving that strays adds (2,000 x 0.65 x 3/16)² = 59,000.
  expect(meanAndVariance(drawn(withGrowth(strays), 1500).plans).variance).toBeLessThan(875 * 1.3);
  expect(meanAndVariance(drawn(strays, 1500).plans).variance).toBeGreaterThan(875 * 20);
});

test("shares of ages wander and joiners in all do not", () => {
  const wanders = meanAndVariance(drawn(smallModel({ ...parts, ageWalkSd: 0.3 }), 3000).plans);
  const stays = meanAndVariance(drawn(smallModel(parts), 3000).plans);
  // Standard errors: of a mean √(875 / 3000) = 0.54, of a variance √(2 / 3000) = 2.6% of it.
  expect(Math.abs(wanders.mean - stays.mean)).toBeLessThan(4);
  expect(Math.abs(wanders.variance / stays.variance - 1)).toBeLessThan(0.15);
  const spread = meanAndVariance(drawn(smallModel({ ...parts, ageWalkSd: 0.3 }), 3000).older).variance;
  expect(spread).toBeGreaterThan(meanAndVariance(drawn(smallModel(parts), 3000).older).variance * 3);
});
