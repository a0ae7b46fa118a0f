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

test.each([0.5, 5, 50])("a size of %d is found again from counts simulated with it", (size) => {
  // 1,950 counts tell the logarithm of the size to about 0.03, and to 0.1 for size 50.
  expect(fitted(size, LEVEL) / size).toBeGreaterThan(0.75);
  expect(fitted(size, LEVEL) / size).toBeLessThan(1.35);
});

test("counts that vary by chance alone give a large size", () => {
  expect(fitted(Number.POSITIVE_INFINITY, LEVEL)).toBeGreaterThan(300);
});

test("a year in which all joiners are more is the walk's, not dispersion's", () => {
  expect(fitted(Number.POSITIVE_INFINITY, [0.5, 1, 2, 1, 3])).toBeGreaterThan(300);
});
