import { expect, test } from "vitest";
import { addValue, emptyHistograms } from "../../src/results/histogram.ts";
import { observedSummary, shareAboveZero, summaryOf } from "../../src/results/summary.ts";

/** Cell 0 has the values given, cell 1 none but 0. */
function histogramsOf(values: readonly number[]) {
  const histograms = emptyHistograms(2);
  for (const value of values) addValue(histograms, 0, value);
  histograms.draws = values.length;
  return histograms;
}

test("mean and quantiles of 1, 2, 3, 4 and 10, by hand", () => {
  const { mean, quantiles } = summaryOf(histogramsOf([3, 1, 10, 4, 2]), 0);
  expect(mean).toBe(4);
  expect(quantiles).toEqual([1.2, 1.4, 2, 3, 4, 7.6, 8.8].map((quantile) => expect.closeTo(quantile, 12)));
});

test("draws of 0 count in the mean and in the quantiles", () => {
  const { mean, quantiles } = summaryOf(histogramsOf([0, 0, 0, 0, 10]), 0);
  expect(mean).toBe(2);
  expect(quantiles).toEqual([0, 0, 0, 0, 0, 6, 8].map((quantile) => expect.closeTo(quantile, 12)));
  expect(summaryOf(histogramsOf([1, 2]), 1)).toEqual({ mean: 0, quantiles: [0, 0, 0, 0, 0, 0, 0] });
});

test("an observed count is its own mean and its own quantiles", () => {
  expect(observedSummary(12)).toEqual({ mean: 12, quantiles: [12, 12, 12, 12, 12, 12, 12] });
});

test("the share of draws above 0", () => {
  expect(shareAboveZero(histogramsOf([0, 0, 5, 1]), 0)).toBe(0.5);
  expect(shareAboveZero(histogramsOf([3, 5]), 0)).toBe(1);
  expect(shareAboveZero(histogramsOf([3, 5]), 1)).toBe(0);
});
