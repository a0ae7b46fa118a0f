import { expect, test } from "vitest";
import { coverage, isCovered } from "../../../src/evaluate/scores/coverage.ts";
import { intervalWidth } from "../../../src/evaluate/scores/interval-width.ts";

/** Held, held at its end, too low, too high. */
const FOUR = [
  { low: 90, high: 110, actual: 100 },
  { low: 90, high: 100, actual: 100 },
  { low: 60, high: 90, actual: 100 },
  { low: 101, high: 121, actual: 100 },
];

test("coverage: two of four, the ends of an interval among it", () => {
  expect(FOUR.map(isCovered)).toEqual([true, true, false, false]);
  expect(coverage(FOUR)).toBe(50);
  expect(coverage([])).toBeUndefined();
});

test("width: 20 + 10 + 30 + 20 plans out of 400", () => {
  expect(intervalWidth(FOUR)).toBe(20);
  expect(intervalWidth([])).toBeUndefined();
});
