import fc from "fast-check";
import { expect, test } from "vitest";
import { dirichlet } from "../../../src/simulate/random/samplers.ts";
import type { Stream } from "../../../src/simulate/random/stream.ts";
import { betaMoments } from "../../helpers/beta-moments.ts";
import { draws, streamAt } from "../../helpers/draws.ts";
import { expectMoments } from "../../helpers/moments.ts";

function sharesOf(stream: Stream, alpha: readonly number[]): Float64Array {
  const out = new Float64Array(alpha.length);
  dirichlet(stream, Float64Array.from(alpha), out, 0);
  return out;
}

test.each([
  [[1, 1]],
  [[0.5, 0.5]],
  [[2, 5]],
  [[0.01, 3]],
  [[900, 100]],
  [[1e6, 1e6]],
  [[1e-3, 3e-3]],
  [[1e-8, 1e-8]],
  [[1e-8, 4e-8]],
  [[0.3, 2, 7.7]],
  [[1e-3, 2e-3, 5e-3]],
  [[1e-9, 2e-9, 5e-9]],
  [[400, 100, 500]],
])("Dirichlet %j: each share has the mean and variance of its beta", (alpha) => {
  const sum = alpha.reduce((total, a) => total + a, 0);
  alpha.forEach((a, i) => {
    expectMoments(
      draws(20_000, (stream) => sharesOf(stream, alpha)[i]),
      betaMoments(a, sum - a),
    );
  });
});

test("shares are 0 or more and add up to 1", () => {
  const positive = fc.double({ min: 1e-12, max: 1e6, noNaN: true });
  const alpha = fc.tuple(positive, fc.array(fc.oneof(fc.constant(0), positive)));
  fc.assert(
    fc.property(fc.nat(), alpha, (cell, [first, others]) => {
      const shares = sharesOf(streamAt(cell), [...others, first]);
      expect(shares.every((share) => share >= 0)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test("where every gamma is too small to tell, all goes to one", () => {
  for (let cell = 0; cell < 200; cell++) {
    expect([...sharesOf(streamAt(cell), [1e-9, 2e-9, 5e-9])].sort()).toEqual([0, 0, 1]);
  }
});

test("a parameter of 0 gets no share, at either end or between", () => {
  for (let cell = 0; cell < 200; cell++) {
    const [first, , third, , last] = sharesOf(streamAt(cell), [0, 1e-9, 0, 3e-9, 0]);
    expect([first, third, last]).toEqual([0, 0, 0]);
  }
});

test("where nothing is known nothing is shared, and nothing is NaN", () => {
  expect([...sharesOf(streamAt(1), [0, 0, 0])]).toEqual([0, 0, 0]);
});

test("only the places asked for are written", () => {
  const out = new Float64Array(5).fill(-1);
  dirichlet(streamAt(3), Float64Array.of(1, 2), out, 1);
  expect([...out]).toEqual([-1, ...sharesOf(streamAt(3), [1, 2]), -1, -1]);
});
