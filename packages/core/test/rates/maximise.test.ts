import fc from "fast-check";
import { expect, test } from "vitest";
import { maximise } from "../../src/rates/maximise.ts";

test("the peak of a parabola, to 4 significant figures", () => {
  expect(maximise((x) => -((x - 2) ** 2), 0, 10)).toBe(2);
  expect(maximise((x) => -((x + 1.23456) ** 2), -3, 3)).toBe(-1.235);
});

test("the most likely rate of a Poisson count is the count", () => {
  expect(maximise((x) => 7 * Math.log(x) - x, 0.1, 50)).toBeCloseTo(7, 2);
});

test("a function that rises or falls all the way has its peak at the end", () => {
  expect(maximise((x) => x, -1, 5)).toBe(5);
  expect(maximise((x) => -x, 1, 5)).toBe(1);
});

test("one that is nowhere higher gives a number within the range", () => {
  const flat = maximise(() => 0, 2, 5);
  expect(flat).toBeGreaterThanOrEqual(2);
  expect(flat).toBeLessThanOrEqual(5);
});

test("any single peak is found, asking not more than 40 times", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 9, noNaN: true }),
      fc.double({ min: 0.5, max: 3, noNaN: true }),
      (peak, power) => {
        let asked = 0;
        const found = maximise(
          (x) => {
            asked++;
            return -(Math.abs(x - peak) ** power);
          },
          0,
          10,
        );
        expect(Math.abs(found - peak)).toBeLessThan(0.002);
        expect(asked).toBeLessThanOrEqual(40);
      },
    ),
  );
});
