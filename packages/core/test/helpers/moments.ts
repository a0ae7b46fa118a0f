import { expect } from "vitest";

export interface Moments {
  readonly mean: number;
  readonly variance: number;
  /** Fourth central moment over variance squared, less 3. */
  readonly excessKurtosis: number;
}

export function momentsOf(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}

/** Standard errors that a sample's figure may lie from the closed form: 1 sample in 1.7 million is further off by chance. */
const STANDARD_ERRORS = 5;

/**
 * Holds a sample's mean and variance against the closed forms. Var(mean) = variance / n; Var(sample variance) is
 * variance² (excess kurtosis + 2n / (n - 1)) / n.
 */
export function expectMoments(values: Float64Array, closed: Moments): void {
  const n = values.length;
  const { mean, variance } = momentsOf(values);
  const errorOfMean = Math.sqrt(closed.variance / n);
  const errorOfVariance = closed.variance * Math.sqrt((closed.excessKurtosis + (2 * n) / (n - 1)) / n);
  expect(Math.abs(mean - closed.mean), `mean ${mean}, want ${closed.mean}`).toBeLessThanOrEqual(
    STANDARD_ERRORS * errorOfMean,
  );
  expect(Math.abs(variance - closed.variance), `variance ${variance}, want ${closed.variance}`).toBeLessThanOrEqual(
    STANDARD_ERRORS * errorOfVariance,
  );
}
