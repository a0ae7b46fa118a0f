import { expect, test } from "vitest";
import { createLeavingYear } from "../../src/simulate/leaving-year.ts";
import { createStream, keyStream } from "../../src/simulate/random/stream.ts";

/** What a probability of leaving is in the first two years of many draws. */
function leavingIn(draws: number, leaving: number, yearSd: number, levelSd: number): [number, number][] {
  const stream = createStream();
  const { begin, turnTo, leaning, of } = createLeavingYear(yearSd, levelSd, stream);
  return Array.from({ length: draws }, (_, draw) => {
    keyStream(stream, 3, draw);
    begin();
    turnTo(1);
    const first = of(leaving, leaning(leaving));
    turnTo(2);
    return [first, of(leaving, leaning(leaving))];
  });
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const logOdds = (p: number): number => Math.log(p / (1 - p));

test.each([0.01, 0.2, 0.5, 0.8])("the mean of a probability of %f stays where it was", (leaving) => {
  const mine = mean(leavingIn(20_000, leaving, 0.65, 0.2).map(([first]) => first));
  // To the second order in 0.68: the terms of the fourth are below 2% of p (1 - p); the mean's standard error is below 0.5%.
  expect(Math.abs(mine - leaving)).toBeLessThan(0.025 * leaving * (1 - leaving) + 0.005 * leaving);
});

test("log odds vary by yearSd² + levelSd², and levelSd² of it is common to the years of a draw", () => {
  const draws = leavingIn(20_000, 0.3, 0.5, 0.3).map((years) => years.map(logOdds));
  const middle = mean(draws.map(([first]) => first));
  // Standard errors of a variance and a covariance from 20,000 draws are about 1% of 0.34.
  expect(mean(draws.map(([first]) => (first - middle) ** 2))).toBeCloseTo(0.34, 1.5);
  expect(mean(draws.map(([first, second]) => (first - middle) * (second - middle)))).toBeCloseTo(0.09, 1.5);
});

test("nobody leaves where nobody does, and everyone where everyone does", () => {
  for (const [first] of leavingIn(50, 0, 0.65, 0.2)) expect(first).toBe(0);
  for (const [first] of leavingIn(50, 1, 0.65, 0.2)) expect(first).toBe(1);
});
