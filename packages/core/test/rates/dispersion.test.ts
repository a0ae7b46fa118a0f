import { expect, test } from "vitest";
import { NEED_CODES } from "../../src/domain/needs.ts";
import { fitDispersion } from "../../src/rates/dispersion.ts";
import { negativeBinomial } from "../../src/simulate/random/samplers.ts";
import { streamAt } from "../helpers/draws.ts";
import { tallyOf } from "../helpers/tallies.ts";

const YEARS = [2016, 2017, 2018, 2019, 2020];
const SHAPE = { needs: NEED_CODES, settings: ["mainstream"], localities: ["north"] };
const CELLS = 26 * NEED_CODES.length;
const MEAN = 20;

/** The size fitted to counts of mean 20 with a known size, where the level of each year is given. */
function fitted(size: number, levels: readonly number[]): number {
  const joined = YEARS.map((_, year) =>
    Float64Array.from({ length: CELLS }, (_, cell) =>
      negativeBinomial(streamAt(year * CELLS + cell), MEAN * levels[year], size),
    ),
  );
  const tally = { ...tallyOf([]), years: YEARS, weights: YEARS.map(() => 1), joined };
  const rates = {
    shape: new Float64Array(CELLS).fill(MEAN),
    inverseScale: new Float64Array(CELLS).fill(1),
    weight: 1,
  };
  return fitDispersion(
    tally,
    SHAPE,
    YEARS.map(() => new Float64Array(26).fill(1)),
    rates,
  );
}

const LEVEL = [1, 1, 1, 1, 1];

/** The last is the standard error of log(size), measured over 300 seeds, whose median was within 1% of the truth. */
test.each([
  [0.5, 0.03],
  [5, 0.04],
  [50, 0.12],
])("a size of %d is found again from counts simulated with it", (size, error) => {
  expect(Math.abs(Math.log(fitted(size, LEVEL) / size))).toBeLessThan(5 * error);
});

/**
 * The variance of 1,950 Poisson counts of mean 20 has a standard error of 20 sqrt(2 / 1950) = 0.64; 5 of them above 20 are
 * 20² / 125.
 */
const CHANCE_ALONE = 125;

test("counts that vary by chance alone give a large size", () => {
  expect(fitted(Number.POSITIVE_INFINITY, LEVEL)).toBeGreaterThan(CHANCE_ALONE);
});

test("a year in which all joiners are more is the walk's, not dispersion's", () => {
  // Were the levels not taken out, the variance would be near 20 + 0.9 x 20²: a size near 1.
  expect(fitted(Number.POSITIVE_INFINITY, [0.5, 1, 2, 1, 3])).toBeGreaterThan(CHANCE_ALONE);
});
