import { expect, test } from "vitest";
import { fitProportions } from "../../../src/dataset/infer/fit-proportions.ts";

const ROWS = Int32Array.of(0, 0, 1, 1);
const COLUMNS = Int32Array.of(0, 1, 0, 1);

test("a table of ones with margins is the product of them", () => {
  const fitted = fitProportions(
    [1, 1, 1, 1],
    [
      { groupOf: ROWS, totals: [30, 70] },
      { groupOf: COLUMNS, totals: [60, 40] },
    ],
  );
  // Independence: 30 x 60 / 100 and so on.
  [18, 12, 42, 28].forEach((value, cell) => {
    expect(fitted[cell]).toBeCloseTo(value, 8);
  });
});

test("keeps the odds ratio of the seed, and its zeros", () => {
  const fitted = fitProportions(
    [4, 1, 1, 1],
    [
      { groupOf: ROWS, totals: [50, 50] },
      { groupOf: COLUMNS, totals: [50, 50] },
    ],
  );
  // Deming and Stephan: the odds ratio is invariant. With even margins a/(50 - a) = sqrt(4), so a = 100/3.
  expect((fitted[0] * fitted[3]) / (fitted[1] * fitted[2])).toBeCloseTo(4, 6);
  expect(fitted[0]).toBeCloseTo(100 / 3, 6);

  const holed = fitProportions(
    [0, 1, 1, 1],
    [
      { groupOf: ROWS, totals: [10, 20] },
      { groupOf: COLUMNS, totals: [15, 15] },
    ],
  );
  expect([...holed].map(Math.round)).toEqual([0, 10, 15, 5]);
});
