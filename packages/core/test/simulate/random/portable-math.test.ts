import fc from "fast-check";
import { expect, test } from "vitest";
import { exp, log, log1p, powerOf } from "../../../src/simulate/random/portable-math.ts";

/** How far apart two numbers are, in units of the last place of the second. */
function ulps(actual: number, expected: number): number {
  if (Object.is(actual, expected)) return 0;
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(expected))));
  return Math.abs(actual - expected) / 2 ** (exponent - 52);
}

/** Source of the three tables: mpmath 1.3 at 60 significant digits, rounded to the nearest double. */
test.each([
  [-708, 3.307553003638408e-308],
  [-700.5, 5.980196118639791e-305],
  [-100, 3.720075976020836e-44],
  [-1, 0.36787944117144233],
  [-1e-10, 0.9999999999],
  [0, 1],
  [1e-300, 1],
  [0.5, 1.6487212707001282],
  [1, Math.E],
  [2, 7.38905609893065],
  [10.25, 28282.541920334977],
  [100, 2.6881171418161356e43],
  [700.5, 1.6721859620674984e304],
  [708, 3.023383144276055e307],
])("exp(%d) is right to one unit in the last place", (x, expected) => {
  expect(ulps(exp(x), expected)).toBeLessThanOrEqual(1);
});

test.each([
  [5e-324, -744.4400719213812],
  [2.2250738585072014e-308, -708.3964185322641],
  [1e-300, -690.7755278982137],
  [1e-10, -23.025850929940457],
  [0.5, -Math.LN2],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1, 0],
  [1.0000000000000002, 2.220446049250313e-16],
  [1.5, 0.4054651081081644],
  [2, Math.LN2],
  [3, 1.0986122886681098],
  [10, Math.LN10],
  [1e10, 23.025850929940457],
  [1e300, 690.7755278982137],
  [Number.MAX_VALUE, 709.782712893384],
])("log(%d) is right to one unit in the last place", (x, expected) => {
  expect(ulps(log(x), expected)).toBeLessThanOrEqual(1);
});

test.each([
  [0, 0],
  [1e-300, 1e-300],
  [1e-16, 1e-16],
  [1e-10, 9.999999999500001e-11],
  [1e-5, 9.999950000333332e-6],
  [0.5, 0.4054651081081644],
  [1, Math.LN2],
  [100, 4.61512051684126],
  [1e8, 18.420680753952364],
])("log1p(%d) is right to two units in the last place", (x, expected) => {
  expect(ulps(log1p(x), expected)).toBeLessThanOrEqual(2);
});

test("exp and log agree with Math's wherever a double can be", () => {
  fc.assert(
    fc.property(fc.double({ min: -708, max: 708, noNaN: true }), (x) => {
      expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
    }),
    { numRuns: 5000 },
  );
  fc.assert(
    fc.property(fc.double({ min: 0, minExcluded: true, noDefaultInfinity: true, noNaN: true }), (x) => {
      expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(2);
    }),
    { numRuns: 5000 },
  );
});

test("beyond 708 exp gives its limits", () => {
  expect(exp(-708.1)).toBe(0);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exp(708.1)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(Number.NaN)).toBeNaN();
});

test("log has -Infinity at 0, Infinity at Infinity and no value below 0", () => {
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(log(-1)).toBeNaN();
  expect(log(Number.NaN)).toBeNaN();
});

test("a power by squaring is the product, exactly where every step is", () => {
  fc.assert(
    fc.property(fc.integer({ min: -7, max: 7 }), fc.nat({ max: 17 }), (base, n) => {
      let product = 1;
      for (let i = 0; i < n; i++) product *= base;
      expect(powerOf(base, n)).toBe(product);
    }),
  );
  expect(powerOf(0.5, 1000)).toBe(2 ** -1000);
  expect(powerOf(0, 0)).toBe(1);
});

test("exp and log keep their bits, except for a major version", () => {
  const bits = new BigUint64Array(1);
  const float = new Float64Array(bits.buffer);
  const hexOf = (x: number): string => {
    float[0] = x;
    return bits[0].toString(16);
  };
  expect([-300.7, -1 / 3, 1e-5, 0.7, 12.34, 601.1].map((x) => hexOf(exp(x)))).toEqual([
    "24d225720438e36d",
    "3fe6edd3122f2ea5",
    "3ff0000a7c5e340e",
    "40001c2a61268987",
    "410be9af9dcff5f0",
    "76226e1897bf871e",
  ]);
  expect([1e-320, 0.1, 0.75, 1.3, 12.34, 1e200].map((x) => hexOf(log(x)))).toEqual([
    "c087069e3078e52d",
    "c0026bb1bbb55515",
    "bfd269621134db92",
    "3fd0ca937be1b9dc",
    "40041a4f0369f2d2",
    "407cc845b54b54f2",
  ]);
  let mixed = 0n;
  for (let i = 1; i <= 10_000; i++) {
    for (const x of [exp(i / 17 - 300), log(i / 17)]) {
      float[0] = x;
      mixed = BigInt.asUintN(64, (mixed ^ bits[0]) * 0x100000001b3n);
    }
  }
  expect(mixed.toString(16)).toBe("4214dd2889388d6");
});
