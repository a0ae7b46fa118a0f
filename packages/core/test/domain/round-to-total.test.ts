import fc from "fast-check";
import { expect, test } from "vitest";
import { roundToTotal } from "../../src/domain/round-to-total.ts";

test("by hand: 1.5, 1.5, 0.6 and 0.4 to 4: the unit left over after 1, 1, 0, 0 and 0.6's goes to the first 0.5", () => {
  expect(roundToTotal([1.5, 1.5, 0.6, 0.4], 4)).toEqual([2, 1, 1, 0]);
});

/** Source: the worked example of Hamilton's method for 10 seats: votes 53, 24 and 23 give quotas 5.3, 2.4 and 2.3. */
test("seats by Hamilton's method", () => {
  expect(roundToTotal([53, 24, 23], 10)).toEqual([5, 3, 2]);
});

test("whole numbers with the right sum stay as they are", () => {
  expect(roundToTotal([3, 0, 4], 7)).toEqual([3, 0, 4]);
});

test("values that are all 0 share the total alike; nothing shares nothing", () => {
  expect(roundToTotal([0, 0, 0], 7)).toEqual([3, 2, 2]);
  expect(roundToTotal([0, 0], 0)).toEqual([0, 0]);
  expect(roundToTotal([], 0)).toEqual([]);
});

test("typed arrays are rounded too", () => {
  expect(roundToTotal(Float64Array.of(0.7, 0.3), 1)).toEqual([1, 0]);
});

const value = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.integer({ min: 0, max: 50 }).map((n) => n / 10),
);
const values = fc.array(value, { minLength: 1, maxLength: 40 });
const total = fc.nat({ max: 1_000_000 });

test("the rounded values add up to the total, and none is a whole unit from its scaled value", () => {
  fc.assert(
    fc.property(values, total, (given, sum) => {
      const rounded = roundToTotal(given, sum);
      expect(rounded.reduce((a, b) => a + b, 0)).toBe(sum);
      const scale = given.reduce((a, b) => a + b, 0);
      rounded.forEach((whole, i) => {
        expect(Number.isInteger(whole) && whole >= 0).toBe(true);
        const scaled = scale > 0 ? (given[i] / scale) * sum : sum / given.length;
        expect(Math.abs(whole - scaled)).toBeLessThan(1 + 1e-6);
      });
    }),
    { numRuns: 1000 },
  );
});

/** Values nearer to each other than this, relatively, can swap when they are scaled. */
const SCALING_ERROR = 1e-12;

test("a greater value is never rounded to less than a smaller one", () => {
  fc.assert(
    fc.property(values, total, (given, sum) => {
      const order = [...given.keys()].sort((a, b) => given[a] - given[b]);
      const rounded = roundToTotal(given, sum);
      for (let i = 1; i < order.length; i++) {
        if (given[order[i]] <= given[order[i - 1]] * (1 + SCALING_ERROR)) continue;
        expect(rounded[order[i]]).toBeGreaterThanOrEqual(rounded[order[i - 1]]);
      }
    }),
  );
});
