import fc from "fast-check";
import { expect, test } from "vitest";
import { binomial } from "../../../src/simulate/random/samplers.ts";
import { binomialProbability, expectProbabilities } from "../../helpers/distributions.ts";
import { draws, streamGiving } from "../../helpers/draws.ts";
import { expectMoments } from "../../helpers/moments.ts";

const UNIFORM = [0.001, 0.1, 0.5, 0.9, 0.999];

/** Source: scipy 1.17, stats.binom.ppf(u, n, p). */
test.each<[number, number, number[]]>([
  [1, 0.3, [0, 0, 0, 1, 1]],
  [8, 0.5, [0, 2, 4, 6, 8]],
  [20, 0.05, [0, 0, 1, 2, 5]],
  [200, 0.5, [78, 91, 100, 109, 122]],
  [1000, 0.1, [72, 88, 100, 112, 130]],
  [1000, 0.9, [870, 888, 900, 912, 928]],
  [1_000_000, 1e-4, [71, 87, 100, 113, 132]],
  [1_000_000, 1 - 1e-4, [999_868, 999_887, 999_900, 999_913, 999_929]],
  [1_000_000, 1e-12, [0, 0, 0, 0, 0]],
  [1_000_000, 1 - 1e-12, [1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000]],
])("%d children with probability %d: the count is the quantile of one uniform number", (n, p, expected) => {
  expect(UNIFORM.map((u) => binomial(streamGiving(u), n, p))).toEqual(expected);
});

test.each([
  [10, 0.3],
  [10, 0.7],
  [200, 0.5],
  [1000, 0.004],
])("of %d with probability %d: the shares of 0, 1, 2, … are C(n, k) p^k (1 - p)^(n - k)", (n, p) => {
  const counts = draws(50_000, (stream) => binomial(stream, n, p));
  expectProbabilities(counts, (k) => binomialProbability(k, n, p));
});

test.each([
  [1, 0.3],
  [1, 1e-12],
  [1, 1 - 1e-12],
  [30, 0.2],
  [201, 0.5],
  [1001, 0.3],
  [1001, 0.7],
  [1_000_000, 1e-12],
  [1_000_000, 1e-6],
  [1_000_000, 0.01],
  [1_000_000, 1 - 1e-12],
])("of %d with probability %d: mean n p, variance n p (1 - p), split into halves or not", (n, p) => {
  const variance = n * p * (1 - p);
  const counts = draws(n * Math.min(p, 1 - p) > 1000 ? 4000 : 20_000, (stream) => binomial(stream, n, p));
  expectMoments(counts, { mean: n * p, variance, excessKurtosis: 1 / variance - 6 / n });
});

test("nobody of none, nobody with probability 0 and everybody with probability 1, however many", () => {
  for (const n of [0, 1, 7, 1_000_000]) {
    expect(binomial(streamGiving(0.9), n, 0)).toBe(0);
    expect(binomial(streamGiving(0.1), n, 1)).toBe(n);
  }
  for (const p of [0, 1e-12, 0.5, 1 - 1e-12, 1]) expect(binomial(streamGiving(0.9), 0, p)).toBe(0);
});

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const highestUniform = 1 - 2 ** -32;

test("the count is whole, and from 0 to n, even at the ends of the uniform numbers", () => {
  const uniform = fc.oneof(fc.constantFrom(0, highestUniform), fc.double({ min: 0, max: highestUniform, noNaN: true }));
  fc.assert(
    fc.property(uniform, fc.nat({ max: 100_000 }), probability, (u, n, p) => {
      const count = binomial(streamGiving(u), n, p);
      expect(Number.isInteger(count) && count >= 0 && count <= n).toBe(true);
    }),
  );
});

test("with the same luck a greater probability, or one child more, never gives a smaller count", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: highestUniform, noNaN: true }),
      fc.nat({ max: 199 }),
      probability,
      probability,
      (u, n, p, other) => {
        const count = binomial(streamGiving(u), n, Math.min(p, other));
        expect(binomial(streamGiving(u), n, Math.max(p, other))).toBeGreaterThanOrEqual(count);
        expect(binomial(streamGiving(u), n + 1, Math.min(p, other))).toBeGreaterThanOrEqual(count);
      },
    ),
    { numRuns: 2000 },
  );
});
