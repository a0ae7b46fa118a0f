import fc from "fast-check";
import { expect, test } from "vitest";
import { QUANTILE_NAMES, QUANTILES, quantileOf } from "../../src/results/quantile.ts";

function each(...values: number[]) {
  return values.map((value) => ({ value, draws: 1 }));
}

/** Source: R's definition of type 7, worked by hand: at h = (5 - 1) p between 1, 2, 3, 4 and 10. */
test.each([
  [0, 1],
  [0.05, 1.2],
  [0.1, 1.4],
  [0.25, 2],
  [0.5, 3],
  [0.75, 4],
  [0.9, 7.6],
  [0.95, 8.8],
  [1, 10],
])("quantile(c(1, 2, 3, 4, 10), %d, type = 7) is %d", (p, expected) => {
  expect(quantileOf(each(1, 2, 3, 4, 10), p)).toBeCloseTo(expected, 12);
});

test("the median of an even number of draws is half way between the middle two", () => {
  expect(quantileOf(each(1, 2, 3, 4), 0.5)).toBe(2.5);
  expect(quantileOf(each(0, 100), 0.9)).toBeCloseTo(90, 12);
});

test("one draw is every quantile", () => {
  for (const p of QUANTILES) expect(quantileOf(each(7), p)).toBe(7);
});

test("1 draw of 0 and 9 of 4: draws count as often as they were", () => {
  const values = [
    { value: 0, draws: 1 },
    { value: 4, draws: 9 },
  ];
  // h = 9 p: 0.45, 0.9 and 2.25 of the way from the first 0.
  expect([0.05, 0.1, 0.25].map((p) => quantileOf(values, p))).toEqual([
    expect.closeTo(1.8, 12),
    expect.closeTo(3.6, 12),
    4,
  ]);
});

test("the rule is linear between the order statistics around (n - 1) p", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.nat({ max: 1000 }), draws: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 30,
      }),
      fc.oneof(fc.constantFrom(...QUANTILES, 0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      (unsorted, p) => {
        const values = unsorted.toSorted((a, b) => a.value - b.value);
        const sorted = values.flatMap(({ value, draws }) => new Array<number>(draws).fill(value));
        const h = (sorted.length - 1) * p;
        const below = sorted[Math.floor(h)];
        const above = sorted[Math.ceil(h)];
        expect(quantileOf(values, p)).toBeCloseTo(below + (h - Math.floor(h)) * (above - below), 9);
      },
    ),
  );
});

test("quantiles rise with p", () => {
  expect(QUANTILES.map((p) => p)).toEqual([...QUANTILES].sort((a, b) => a - b));
  expect(QUANTILE_NAMES).toEqual(QUANTILES.map((p) => `p${String(Math.round(100 * p)).padStart(2, "0")}`));
  const values = each(0, 0, 3, 8, 8, 50);
  const quantiles = QUANTILES.map((p) => quantileOf(values, p));
  expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
});
