import { expect, test } from "vitest";
import { normal, normalQuantile } from "../../../src/simulate/random/samplers.ts";
import { draws, streamGiving } from "../../helpers/draws.ts";
import { expectMoments } from "../../helpers/moments.ts";

/** Source: Wichura (1988), the values given to check an implementation of AS 241 (PPND16) by. */
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798409],
])("the published quantile at %d", (p, expected) => {
  expect(normalQuantile(p) / expected).toBeCloseTo(1, 14);
});

/** Source: mpmath 1.3, the root of log ncdf(x) = log p at 80 digits or more. */
test.each([
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-16, -8.222082216130435],
  [1e-10, -6.361340902404057],
  [2 ** -33, -6.33795775455379],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.075, -1.439531470938456],
  [0.4, -0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.925, 1.4395314709384561],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400538],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813],
])("the quantile at %d, in the middle and in both tails", (p, expected) => {
  expect(normalQuantile(p) / expected).toBeCloseTo(1, 14);
});

test("the quantile at one half is 0, and the two sides mirror each other", () => {
  expect(normalQuantile(0.5)).toBe(0);
  for (const p of [2 ** -30, 2 ** -10, 0.0625, 0.25, 0.375]) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
});

test("a normal number is the quantile of one uniform number", () => {
  expect(normal(streamGiving(0.975))).toBeCloseTo(1.959963984540054, 8);
});

test("normal numbers have mean 0 and variance 1", () => {
  expectMoments(draws(200_000, normal), { mean: 0, variance: 1, excessKurtosis: 0 });
});
