import { expect, test } from "vitest";
import { gamma } from "../../../src/simulate/random/samplers.ts";
import { draws } from "../../helpers/draws.ts";
import { expectMoments } from "../../helpers/moments.ts";

test.each([0.01, 0.5, 1, 2.5, 100, 1e6])("gamma(%d): mean and variance are the shape", (shape) => {
  expectMoments(
    draws(100_000, (stream) => gamma(stream, shape)),
    { mean: shape, variance: shape, excessKurtosis: 6 / shape },
  );
});

test("gamma(1) is exponential: the share above x is e^-x", () => {
  const values = draws(100_000, (stream) => gamma(stream, 1));
  for (const x of [0.1, 0.5, 1, 2, 4]) {
    const share = values.filter((value) => value > x).length / values.length;
    const expected = Math.exp(-x);
    expect(Math.abs(share - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / values.length));
  }
});

test("gamma(1/2) is half a squared normal number: the share below z² / 2 is that of normal numbers within z", () => {
  const values = draws(100_000, (stream) => gamma(stream, 0.5));
  // Source: tables of the normal distribution, 2 Φ(z) - 1.
  for (const [z, expected] of [
    [0.5, 0.3829249],
    [1, 0.6826895],
    [1.959964, 0.95],
  ]) {
    const share = values.filter((value) => value < z ** 2 / 2).length / values.length;
    expect(Math.abs(share - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / values.length));
  }
});

test("gamma of a very small shape is finite, seldom above 0, and of mean below what can be seen", () => {
  for (const shape of [1e-6, 1e-12, 1e-300]) {
    const values = draws(10_000, (stream) => gamma(stream, shape));
    expect(values.every((value) => value >= 0 && value < 50)).toBe(true);
    // The share above 1e-300 is 1 - 1e-300^shape, which is near 690 shape.
    expect(values.filter((value) => value > 1e-300).length / values.length).toBeLessThan(690 * shape + 0.003);
  }
});

test("gamma of shape 0 is 0", () => {
  expect(draws(10, (stream) => gamma(stream, 0))).toEqual(new Float64Array(10));
});
