import fc from "fast-check";
import { expect, test } from "vitest";
import { meanRate, type RatePosterior } from "../../src/rates/posterior.ts";
import { shrinkRates } from "../../src/rates/shrink-rates.ts";

interface Cell {
  readonly count: number;
  readonly exposure: number;
  /** Mean of the cell's parent, which is its own. */
  readonly mean: number;
}

function shrunk(cells: readonly Cell[], weight: number, common?: Float64Array): RatePosterior {
  const own = Int32Array.from(cells.keys());
  const above = {
    shape: Float64Array.from(cells, ({ mean }) => 100 * mean),
    inverseScale: new Float64Array(cells.length).fill(100),
  };
  const events = {
    counts: Float64Array.from(cells, ({ count }) => count),
    exposure: Float64Array.from(cells, ({ exposure }) => exposure),
  };
  return shrinkRates(events, above, { first: own, last: own, stride: 1, exposure: events.exposure }, weight, common);
}

test("by hand: 6 joiners among 200 people where 2 in 100 are expected, with the mean worth 4 joiners", () => {
  const { shape, inverseScale, parent } = shrunk([{ count: 6, exposure: 200, mean: 0.02 }], 4);
  // 10 joiners among the 200 and the 4 / 0.02 that the mean stands for: 1 in 40.
  expect([shape[0], inverseScale[0]]).toEqual([10, 400]);
  // 4 of the 10 are borrowed.
  expect(parent?.follows[0]).toBeCloseTo(0.4, 12);
});

test("by hand: a cell follows what is common to all by the rest too: √(0.4² + (1 - 0.4²) / 2)", () => {
  const cell = { count: 6, exposure: 200, mean: 0.02 };
  const follows = (common: number) => shrunk([cell], 4, Float64Array.of(common)).parent?.follows[0];
  expect(follows(0)).toBeCloseTo(0.4, 12);
  expect(follows(0.5)).toBeCloseTo(Math.sqrt(0.58), 12);
  expect(follows(1)).toBe(1);
});

test("a mean of 0 gives a rate of 0; no exposure gives the mean; nothing gives NaN", () => {
  const posterior = shrunk(
    [
      { count: 0, exposure: 100, mean: 0 },
      { count: 0, exposure: 0, mean: 0.03 },
      { count: 0, exposure: 0, mean: 0 },
    ],
    5,
  );
  expect([...meanRate(posterior)]).toEqual([0, expect.closeTo(0.03, 9), 0]);
  expect(posterior.inverseScale.every((value) => value > 0)).toBe(true);
});

test("a shrunk rate lies between the cell's own and the mean", () => {
  const cell = fc.record({
    count: fc.nat({ max: 50 }),
    exposure: fc.double({ min: 1, max: 5000, noNaN: true }),
    mean: fc.double({ min: 1e-4, max: 0.5, noNaN: true }),
  });
  const weights = fc.double({ min: 0.01, max: 10_000, noNaN: true });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), weights, (cells, weight) => {
      const rates = meanRate(shrunk(cells, weight));
      cells.forEach(({ count, exposure, mean }, i) => {
        const own = count / exposure;
        expect(rates[i]).toBeGreaterThanOrEqual(Math.min(own, mean) * (1 - 1e-9));
        expect(rates[i]).toBeLessThanOrEqual(Math.max(own, mean) * (1 + 1e-9));
      });
    }),
  );
});
