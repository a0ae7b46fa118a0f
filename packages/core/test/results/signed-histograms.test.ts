import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDraws,
  addSigned,
  emptySignedHistograms,
  mergeSigned,
  type SignedHistograms,
  signedValuesOf,
} from "../../src/results/signed-histograms.ts";
import { signedSummaryOf } from "../../src/results/signed-summary.ts";

function histogramsOf(values: readonly number[]): SignedHistograms {
  const histograms = emptySignedHistograms(1);
  for (const value of values) addSigned(histograms, 0, value);
  addDraws(histograms, values.length);
  return histograms;
}

const someValues = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -90_000, max: 90_000 })), {
  minLength: 1,
  maxLength: 40,
});

test("draws of -2, 0, 3, 3 and -5, by hand", () => {
  const histograms = histogramsOf([-2, 0, 3, 3, -5]);
  expect(signedValuesOf(histograms, 0)).toEqual([
    { value: -5, draws: 1 },
    { value: -2, draws: 1 },
    { value: 0, draws: 1 },
    { value: 3, draws: 2 },
  ]);
  const { mean, quantiles, pLower } = signedSummaryOf(histograms, 0);
  expect(mean).toBeCloseTo(-0.2, 12);
  expect(pLower).toBe(0.4);
  expect(quantiles).toEqual([-4.4, -3.8, -2, 0, 3, 3, 3].map((quantile) => expect.closeTo(quantile, 12)));
});

test("draws that never differ have mean, quantiles and probability 0", () => {
  expect(signedSummaryOf(histogramsOf([0, 0, 0]), 0)).toEqual({
    mean: 0,
    quantiles: [0, 0, 0, 0, 0, 0, 0],
    pLower: 0,
  });
});

test("values are those counted, ascending, and add up to their sum", () => {
  fc.assert(
    fc.property(someValues, (values) => {
      const listed = signedValuesOf(histogramsOf(values), 0).flatMap(({ value, draws }) =>
        Array<number>(draws).fill(value),
      );
      expect(listed).toEqual([...values].sort((a, b) => a - b));
    }),
  );
});

test("parts merged in any order give the same", () => {
  fc.assert(
    fc.property(fc.array(someValues, { minLength: 1, maxLength: 4 }), (parts) => {
      const whole = signedValuesOf(histogramsOf(parts.flat()), 0);
      for (const order of [parts, [...parts].reverse()]) {
        const merged = emptySignedHistograms(1);
        for (const part of order) mergeSigned(merged, histogramsOf(part));
        expect(signedValuesOf(merged, 0)).toEqual(whole);
      }
    }),
  );
});
