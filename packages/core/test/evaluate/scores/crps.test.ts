import fc from "fast-check";
import { expect, test } from "vitest";
import { crps } from "../../../src/evaluate/scores/crps.ts";

test("two draws of 1 and 3, and 2 came: mean distance 1, less half of the mean distance between draws, 2/4", () => {
  // Distances between draws: 0 and 2, 2 and 0: mean 1, half of it 0.5.
  const values = [
    { value: 1, draws: 1 },
    { value: 3, draws: 1 },
  ];
  expect(crps(values, 2)).toBe(0.5);
});

test("three draws of 0 and one of 4, and 4 came: 3 - half of 1.5", () => {
  // Of 16 pairs of draws 6 are 4 apart: mean 1.5.
  const values = [
    { value: 0, draws: 3 },
    { value: 4, draws: 1 },
  ];
  expect(crps(values, 4)).toBe(3 - 0.75);
});

test("draws that are all the same: the absolute error", () => {
  expect(crps([{ value: 7, draws: 500 }], 10)).toBe(3);
});

test("it is the area between the draws' distribution and the step at what came", () => {
  const draws = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(draws, fc.integer({ min: 0, max: 60 }), (values, actual) => {
      const sorted = [...new Set(values)]
        .sort((a, b) => a - b)
        .map((value) => ({ value, draws: values.filter((each) => each === value).length }));
      // Whole numbers: the distribution is flat between two of them. Source: Gneiting and Raftery (2007), equation 20.
      let area = 0;
      for (let x = 0; x < 61; x++) {
        const below = values.filter((value) => value <= x).length / values.length;
        area += (below - (actual <= x ? 1 : 0)) ** 2;
      }
      expect(crps(sorted, actual)).toBeCloseTo(area, 9);
    }),
  );
});
