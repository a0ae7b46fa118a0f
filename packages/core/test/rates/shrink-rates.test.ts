import fc from "fast-check";
import { expect, test } from "vitest";
import { type RatesInput, shrinkRates } from "../../src/rates/shrink-rates.ts";
import { gamma, negativeBinomial } from "../../src/simulate/random/samplers.ts";
import { streamAt } from "../helpers/draws.ts";

const POISSON = Number.POSITIVE_INFINITY;

function input(counts: readonly number[], exposure: number, mean: number): RatesInput {
  return {
    counts: Float64Array.from(counts),
    exposure: new Float64Array(counts.length).fill(exposure),
    mean: new Float64Array(counts.length).fill(mean),
  };
}

/** Counts of cells whose rates are gamma with mean `mean` and shape `weight`. */
function simulated(cells: number, exposure: number, mean: number, weight: number): number[] {
  return Array.from({ length: cells }, (_, cell) => {
    const stream = streamAt(cell);
    const rate = (gamma(stream, weight) * mean) / weight;
    return negativeBinomial(stream, rate * exposure, POISSON);
  });
}

/** Log negative binomial probability of whole counts, less the part that does not depend on the weight. */
function logLikelihood({ counts, exposure, mean }: RatesInput, weight: number): number {
  let sum = 0;
  counts.forEach((count, cell) => {
    const expected = exposure[cell] * mean[cell];
    for (let j = 0; j < count; j++) sum += Math.log((weight + j) / (weight + expected));
    sum += weight * Math.log(weight / (weight + expected));
  });
  return sum;
}

test("by hand: 6 joiners among 200 people where 2 in 100 are expected, with the mean worth w joiners", () => {
  const { shape, inverseScale, weight } = shrinkRates(input([6, 2], 200, 0.02));
  expect(shape[0]).toBeCloseTo(weight + 6, 9);
  expect(inverseScale[0]).toBeCloseTo(weight / 0.02 + 200, 6);
  const rate = shape[0] / inverseScale[0];
  expect(rate).toBeGreaterThan(0.02);
  expect(rate).toBeLessThan(6 / 200);
});

/** The last is the standard error of log(weight), measured over 200 seeds, whose median was within 1% of the truth. */
test.each([
  [1, 0.04],
  [10, 0.06],
  [60, 0.11],
])("a weight of %d is found again from counts simulated with it", (weight, error) => {
  const found = shrinkRates(input(simulated(1000, 2000, 0.02, weight), 2000, 0.02)).weight;
  expect(Math.abs(Math.log(found / weight))).toBeLessThan(5 * error);
});

test("the likelihood is not higher at neighbouring weights", () => {
  const data = input(simulated(100, 500, 0.02, 5), 500, 0.02);
  const { weight } = shrinkRates(data);
  for (const factor of [0.5, 0.9, 0.98, 1.02, 1.1, 2]) {
    expect(logLikelihood(data, weight * factor)).toBeLessThan(logLikelihood(data, weight));
  }
});

test("cells that have nothing in common speak for themselves, cells that are all alike lean wholly on the mean", () => {
  expect(shrinkRates(input([100, 0, 0, 0, 0, 0, 0, 0, 0, 0], 100, 0.1)).weight).toBeLessThan(0.1);
  expect(shrinkRates(input(new Array(10).fill(10), 100, 0.1)).weight).toBeGreaterThan(7000);
});

test("a mean of 0 gives a rate of 0; no exposure gives the mean; nothing gives NaN", () => {
  const { shape, inverseScale, weight } = shrinkRates({
    counts: Float64Array.of(0, 0, 0),
    exposure: Float64Array.of(100, 0, 0),
    mean: Float64Array.of(0, 0.03, 0),
  });
  expect(weight).toBeGreaterThan(0);
  expect(shape[0] / inverseScale[0]).toBe(0);
  expect(shape[1] / inverseScale[1]).toBeCloseTo(0.03, 12);
  expect(shape[2] / inverseScale[2]).toBe(0);
});

test("a shrunk rate lies between the cell's own and the mean", () => {
  const cell = fc.record({
    count: fc.nat({ max: 50 }),
    exposure: fc.double({ min: 1, max: 5000, noNaN: true }),
    mean: fc.double({ min: 1e-4, max: 0.5, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
      const { shape, inverseScale } = shrinkRates({
        counts: Float64Array.from(cells, (each) => each.count),
        exposure: Float64Array.from(cells, (each) => each.exposure),
        mean: Float64Array.from(cells, (each) => each.mean),
      });
      cells.forEach(({ count, exposure, mean }, i) => {
        const rate = shape[i] / inverseScale[i];
        const own = count / exposure;
        expect(rate).toBeGreaterThanOrEqual(Math.min(own, mean) * (1 - 1e-9));
        expect(rate).toBeLessThanOrEqual(Math.max(own, mean) * (1 + 1e-9));
      });
    }),
  );
});
