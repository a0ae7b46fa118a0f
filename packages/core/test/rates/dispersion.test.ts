import { describe, expect, test } from "vitest";
import { AGE_COUNT } from "../../src/domain/ages.ts";
import { NEED_CODES } from "../../src/domain/needs.ts";
import { fitDispersion, sizeOfOneYear, weightInYears } from "../../src/rates/dispersion.ts";
import { gamma, negativeBinomial } from "../../src/simulate/random/samplers.ts";
import { streamAt } from "../helpers/draws.ts";
import { tallyOf } from "../helpers/tallies.ts";

const SHAPE = { needs: NEED_CODES, settings: ["mainstream"], localities: ["north"] };
const CELLS = AGE_COUNT * NEED_CODES.length;

/**
 * The size fitted to counts with a known size, in years whose levels are given, around rates of mean 20 that differ from
 * cell to cell and that nobody tells the fit: it knows no more than these years.
 */
function fitted(size: number, levels: readonly number[], seed = 0): number | undefined {
  const stream = streamAt(seed);
  const rates = Float64Array.from({ length: CELLS }, () => 10 * gamma(stream, 2));
  const joined = levels.map((level) => rates.map((rate) => negativeBinomial(stream, rate * level, size)));
  const years = levels.map((_, year) => 2016 + year);
  const everyone = levels.map(() => new Float64Array(AGE_COUNT).fill(1));
  const tally = { ...tallyOf([]), years, weights: years.map(() => 1), joined };
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  return fitDispersion(
    tally,
    SHAPE,
    everyone,
    joined.map((counts) => counts.reduce((sum, count) => sum + count, 0) / all),
  );
}

/**
 * The last figures are the standard error of log(size), measured over 100 seeds, whose mean was within 5% of the truth, and
 * the size that is most likely where the means of these very years are taken for the true ones: about twice too large with
 * three years, which must not pass.
 */
describe.each([
  { years: 3, size: 0.5, error: 0.065, plain: 0.79 },
  { years: 3, size: 5, error: 0.075, plain: 8.5 },
  { years: 3, size: 50, error: 0.18, plain: 415 },
  { years: 2, size: 5, error: 0.09, plain: 14 },
  { years: 6, size: 5, error: 0.05, plain: 6.15 },
])("$years years of counts simulated with a size of $size", ({ years, size, error, plain }) => {
  test("give it again, with means estimated from the same years", () => {
    const found = fitted(size, new Array(years).fill(1)) as number;
    expect(Math.abs(Math.log(found / size))).toBeLessThan(0.05 + 3 * error);
    expect(found).toBeLessThan(Math.sqrt(size * plain));
  });
});

/** Of 3 x 338 counts the variance has a standard error of √(2 / 676) = 5% of the mean of 20; 5 of them are 20² / 80. */
const CHANCE_ALONE = 80;

test("counts that vary by chance alone give a large size", () => {
  expect(fitted(Number.POSITIVE_INFINITY, [1, 1, 1])).toBeGreaterThan(CHANCE_ALONE);
});

test("a year in which all joiners are more is the walk's, not dispersion's", () => {
  // Were the levels not taken out, they would make a size near 1.
  expect(fitted(Number.POSITIVE_INFINITY, [0.5, 1, 2, 1, 3])).toBeGreaterThan(CHANCE_ALONE);
});

describe("one year", () => {
  test("cannot tell its luck from what lasts", () => {
    expect(fitted(5, [1])).toBeUndefined();
  });

  test("is taken to be half luck: twice the weight by which ages beside each other differ", () => {
    const stream = streamAt(4);
    // Ages 4 to 10, of one mean in truth but for a scatter of weight 6: lasting or of the year, one cannot see.
    const counts = Float64Array.from({ length: CELLS }, (_, cell) => {
      const age = Math.floor(cell / NEED_CODES.length);
      return age < 4 || age > 10 ? 0 : negativeBinomial(stream, 40, 6);
    });
    const size = sizeOfOneYear({ counts, exposure: new Float64Array(CELLS).fill(1) }, SHAPE);
    expect(Math.abs(Math.log(size / 12))).toBeLessThan(0.6);
  });
});

test("by hand: years of equal worth count the size each; worth 1, 1/2 and 1/4 they count (7/4)² / (21/16) = 7/3 years", () => {
  expect(weightInYears([1, 1, 1], 10)).toBeCloseTo(30, 12);
  expect(weightInYears([0.25, 0.5, 1], 10)).toBeCloseTo(70 / 3, 12);
});
