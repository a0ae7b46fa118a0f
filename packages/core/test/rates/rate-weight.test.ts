import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectiveEvents, fitRateWeight, type PooledEvents, poolsOf } from "../../src/rates/rate-weight.ts";
import { gamma, negativeBinomial } from "../../src/simulate/random/samplers.ts";
import { uniform } from "../../src/simulate/random/stream.ts";
import { streamAt } from "../helpers/draws.ts";

const POISSON = Number.POSITIVE_INFINITY;
const RANGE = [0.01, 10_000] as const;

function onePool(counts: readonly number[], exposure: readonly number[]): PooledEvents {
  return {
    counts: Float64Array.from(counts),
    exposure: Float64Array.from(exposure),
    pools: poolsOf(counts.length, 1),
  };
}

interface World {
  readonly pools: number;
  readonly cells: number;
  /** Events expected in a cell, on average over pools, whose rates are exponential. */
  readonly mean: number;
  readonly weight: number;
}

/** Counts of cells whose rates scatter round their pools' by a known weight; exposures differ up to fourfold. */
function world({ pools, cells, mean, weight }: World, seed: number): PooledEvents {
  const stream = streamAt(seed);
  const counts = new Float64Array(pools * cells);
  const exposure = Float64Array.from(counts, () => 0.5 + 1.5 * uniform(stream));
  let rate = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    if (cell % cells === 0) rate = mean * gamma(stream, 1);
    const own = (rate * gamma(stream, weight)) / weight;
    counts[cell] = negativeBinomial(stream, own * exposure[cell], POISSON);
  }
  return { counts, exposure, pools: poolsOf(cells, pools) };
}

describe("what cells tell of their pool", () => {
  test("by hand: with a weight of 10, 10 events where 10 are expected tell as much as 5 of the pool's own", () => {
    const { counts, exposure } = effectiveEvents(onePool([10, 10], [50, 50]), 10);
    expect([...counts]).toEqual([expect.closeTo(5, 9), expect.closeTo(5, 9)]);
    expect([...exposure]).toEqual([expect.closeTo(25, 9), expect.closeTo(25, 9)]);
  });

  test("cells that are alike tell all; a cell never tells more than the weight", () => {
    expect(effectiveEvents(onePool([40, 9], [100, 20]), 1e12).counts[0]).toBeCloseTo(40, 6);
    expect(effectiveEvents(onePool([4000, 4000], [10, 10]), 3).counts[0]).toBeCloseTo(3, 2);
  });

  test("no events, no exposure and one cell alone give no NaN", () => {
    for (const [counts, exposure] of [
      [
        [0, 0],
        [10, 0],
      ],
      [[0], [0]],
      [[3], [10]],
    ]) {
      const told = effectiveEvents(onePool(counts, exposure), 5);
      expect([...told.counts, ...told.exposure].every(Number.isFinite)).toBe(true);
    }
  });

  test("by the mean that they give, cells' rates add up to what was counted, whatever the weight", () => {
    const cell = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 10 }),
        fc.double({ min: 0.1, max: 10_000, noNaN: true }),
        (cells, weight) => {
          const counts = cells.map(([count]) => count);
          const people = cells.map(([, exposed]) => exposed);
          const told = effectiveEvents(onePool(counts, people), weight);
          const add = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
          const mean = add(told.counts) / add(told.exposure);
          if (mean === 0) return;
          const expected = cells.map(([count, exposed]) => (exposed * (weight + count)) / (weight / mean + exposed));
          expect(Math.abs(add(expected) - add(counts))).toBeLessThan(1e-6 * add(counts));
        },
      ),
    );
  });
});

/**
 * The mean logarithm over 8 worlds has the standard error given, measured over 60 worlds, and was at most 0.02 off the truth.
 * Were the pools' means taken as known, the weight found would be `plain` (median of 15 worlds), which no luck lets pass.
 */
describe.each([
  { pools: 300, cells: 3, mean: 10, weight: 5, error: 0.036, plain: 10.4 },
  { pools: 300, cells: 3, mean: 20, weight: 20, error: 0.038, plain: 47 },
  { pools: 300, cells: 2, mean: 20, weight: 12, error: 0.054, plain: 42 },
  { pools: 200, cells: 7, mean: 5, weight: 8, error: 0.036, plain: 12.4 },
])("$pools pools of $cells cells scatter with a weight of $weight", ({ error, plain, ...given }) => {
  test("the weight is found again, and not the one that takes the means as known", () => {
    const logs = Array.from({ length: 8 }, (_, seed) =>
      Math.log(fitRateWeight(world(given, seed), RANGE) / given.weight),
    );
    const off = Math.abs(logs.reduce((sum, log) => sum + log, 0) / logs.length);
    expect(off).toBeLessThan(0.02 + 4 * error);
    expect(off).toBeLessThan(Math.log(plain / given.weight) / 1.5);
  });
});

test("with many cells a pool it is the weight that plain maximum likelihood finds", () => {
  const events = world({ pools: 1, cells: 800, mean: 20, weight: 6 }, 3);
  const { counts, exposure } = events;
  const mean = counts.reduce((sum, n) => sum + n, 0) / exposure.reduce((sum, n) => sum + n, 0);
  /** Log negative binomial probability of whole counts, less the part that does not depend on the weight. */
  const logLikelihood = (weight: number): number =>
    counts.reduce((sum, count, cell) => {
      const expected = mean * exposure[cell];
      for (let j = 0; j < count; j++) sum += Math.log((weight + j) / (weight + expected));
      return sum + weight * Math.log(weight / (weight + expected));
    }, 0);
  const found = fitRateWeight(events, RANGE);
  for (const factor of [0.5, 0.9, 1.1, 2]) expect(logLikelihood(found * factor)).toBeLessThan(logLikelihood(found));
});

/**
 * 200 cells in a row, each of which scatters round the mean of itself and those beside it; all have one mean in truth. Over
 * 60 such rows the logarithm was 0.06 off on average, with a standard error of 0.066 for 12; the plain weight was 16.
 */
const WINDOW = { weight: 8, off: 0.06, error: 0.066, plain: 16 };

test("pools may overlap: the weight of cells in windows of three is found again", () => {
  const cells = 200;
  const of = Int32Array.from({ length: cells }, (_, cell) => cell);
  const pools = {
    first: of.map((cell) => Math.max(0, cell - 1)),
    last: of.map((cell) => Math.min(cells - 1, cell + 1)),
    stride: 1,
    of,
  };
  const logs = Array.from({ length: 12 }, (_, seed) => {
    const stream = streamAt(seed);
    const counts = Float64Array.from({ length: cells }, () => negativeBinomial(stream, 20, WINDOW.weight));
    return Math.log(fitRateWeight({ counts, exposure: new Float64Array(cells).fill(1), pools }, RANGE) / WINDOW.weight);
  });
  const off = Math.abs(logs.reduce((sum, log) => sum + log, 0) / logs.length);
  expect(off).toBeLessThan(WINDOW.off + 3 * WINDOW.error);
  expect(off).toBeLessThan(Math.log(WINDOW.plain / WINDOW.weight) / 1.5);
});

test("cells that have nothing in common have a small weight; alike or alone they have the greatest", () => {
  expect(fitRateWeight(onePool([100, 0, 0, 0, 0, 0, 0, 0, 0, 0], new Array(10).fill(100)), RANGE)).toBeLessThan(0.2);
  expect(fitRateWeight(onePool(new Array(10).fill(10), new Array(10).fill(100)), RANGE)).toBeGreaterThan(7000);
  expect(fitRateWeight(onePool([5], [100]), RANGE)).toBeGreaterThan(9900);
  expect(fitRateWeight(onePool([0, 0], [100, 50]), RANGE)).toBeGreaterThan(9900);
});
