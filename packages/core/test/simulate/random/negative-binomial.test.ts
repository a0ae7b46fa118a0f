import fc from "fast-check";
import { expect, test } from "vitest";
import { negativeBinomial } from "../../../src/simulate/random/samplers.ts";
import { expectProbabilities, negativeBinomialProbability, poissonProbability } from "../../helpers/distributions.ts";
import { draws, streamGiving } from "../../helpers/draws.ts";
import { expectMoments } from "../../helpers/moments.ts";

const POISSON = Number.POSITIVE_INFINITY;
const UNIFORM = [0.001, 0.1, 0.5, 0.9, 0.999];

/** Source: scipy 1.17, stats.nbinom.ppf(u, size, size / (size + mean)), and stats.poisson.ppf(u, mean) for size Infinity. */
test.each<[number, number, number[]]>([
  [1e-9, 1, [0, 0, 0, 0, 0]],
  [0.1, 1, [0, 0, 0, 0, 2]],
  [3, 0.5, [0, 0, 1, 9, 35]],
  [3, 2.5, [0, 0, 2, 6, 16]],
  [100, 1e-3, [0, 0, 0, 0, 26_477]],
  [100, 0.2, [0, 0, 10, 303, 2053]],
  [100, 1, [0, 10, 69, 231, 694]],
  [100, 1e6, [71, 87, 100, 113, 132]],
  [100, 1e12, [71, 87, 100, 113, 132]],
  [100, 1e18, [71, 87, 100, 113, 132]],
  [1e-9, POISSON, [0, 0, 0, 0, 0]],
  [0.1, POISSON, [0, 0, 0, 0, 2]],
  [3, POISSON, [0, 1, 3, 5, 10]],
  [100, POISSON, [71, 87, 100, 113, 132]],
])("mean %d and size %d: the count is the quantile of one uniform number", (mean, size, expected) => {
  expect(UNIFORM.map((u) => negativeBinomial(streamGiving(u), mean, size))).toEqual(expected);
});

test.each([
  [0.1, 1e-3],
  [0.1, 1],
  [3, 0.5],
  [40, 7],
  [100, 1e-3],
  [100, 50],
  [101, 1e-3],
  [1000, 4],
])(
  "mean %d and size %d: the shares of 0, 1, 2, … are the negative binomial's, split into halves or not",
  (mean, size) => {
    const counts = draws(20_000, (stream) => negativeBinomial(stream, mean, size));
    expectProbabilities(counts, (k) => negativeBinomialProbability(k, mean, size));
  },
);

test.each([0.1, 5, 100, 1000])("size Infinity and mean %d: the shares are the Poisson's", (mean) => {
  const counts = draws(20_000, (stream) => negativeBinomial(stream, mean, POISSON));
  expectProbabilities(counts, (k) => poissonProbability(k, mean));
});

test.each([
  [0.1, 1e-3],
  [0.1, 1],
  [0.1, 1e6],
  [0.1, POISSON],
  [100, 0.2],
  [100, 1],
  [100, 1e6],
  [100, 1e15],
  [100, POISSON],
  [350, 2],
  [100_000, 0.2],
  [100_000, 1],
  [100_000, 1e6],
  [100_000, POISSON],
])("mean %d and size %d: variance mean + mean² / size", (mean, size) => {
  const variance = mean + mean ** 2 / size;
  const counts = draws(mean > 1000 ? 2000 : 20_000, (stream) => negativeBinomial(stream, mean, size));
  expectMoments(counts, { mean, variance, excessKurtosis: 6 / size + 1 / variance });
});

test("mean 0 gives none, and so, nearly always, does a mean of one in a thousand million", () => {
  for (const size of [1e-3, 1, 1e6, POISSON]) {
    expect(negativeBinomial(streamGiving(0.999), 0, size)).toBe(0);
    expect(negativeBinomial(streamGiving(0.999999), 1e-9, size)).toBe(0);
    expect(negativeBinomial(streamGiving(1 - 2 ** -32), 1e-9, size)).toBeLessThanOrEqual(1);
  }
});

/** Source: scipy 1.17, stats.nbinom.isf(2 ** -33, size, size / (size + 100)) and stats.poisson.isf(2 ** -33, 100). */
test.each([
  [0.2, 9488],
  [1, 2298],
  [1e12, 170],
  [1e18, 170],
  [POISSON, 170],
])("mean 100 and size %d: the highest uniform number gives %d", (size, expected) => {
  expect(negativeBinomial(streamGiving(1 - 2 ** -32), 100, size)).toBe(expected);
});

test("the count is whole and finite at the highest uniform number there is", () => {
  for (const mean of [1e-9, 0.1, 100]) {
    for (const size of [0.2, 1, 1e6, 1e12, 1e18, POISSON]) {
      const count = negativeBinomial(streamGiving(1 - 2 ** -32), mean, size);
      expect(Number.isInteger(count) && count >= 0).toBe(true);
    }
  }
});

test("with the same luck a greater mean never gives a smaller count", () => {
  const mean = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.9999, noNaN: true }),
      mean,
      mean,
      fc.constantFrom(0.2, 1, 30, 1e6, 1e12, POISSON),
      (u, one, other, size) => {
        const fewer = negativeBinomial(streamGiving(u), Math.min(one, other), size);
        expect(negativeBinomial(streamGiving(u), Math.max(one, other), size)).toBeGreaterThanOrEqual(fewer);
      },
    ),
    { numRuns: 2000 },
  );
});
