import { gammaln } from "simple-statistics";
import { expect } from "vitest";

/** Probability of k of n: C(n, k) p^k (1 - p)^(n - k). */
export function binomialProbability(k: number, n: number, p: number): number {
  const choose = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  return Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** Probability of k: Γ(size + k) / (Γ(size) k!) (size / (size + mean))^size (mean / (size + mean))^k. */
export function negativeBinomialProbability(k: number, mean: number, size: number): number {
  const choose = gammaln(size + k) - gammaln(size) - gammaln(k + 1);
  return Math.exp(choose - size * Math.log1p(mean / size) + k * Math.log(mean / (size + mean)));
}

/** Probability of k: mean^k e^-mean / k!. */
export function poissonProbability(k: number, mean: number): number {
  return Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));
}

/**
 * Holds the shares of counts 0, 1, 2, … against their probabilities: no cumulative share may be further than 2.5 / sqrt(n)
 * from its own, which happens by chance in less than 1 of 100,000 samples (Massart, Annals of Probability 18, 1990).
 */
export function expectProbabilities(counts: Float64Array, probability: (k: number) => number): void {
  const top = counts.reduce((most, count) => Math.max(most, count), 0);
  const seen = new Float64Array(top + 1);
  for (const count of counts) seen[count]++;
  let share = 0;
  let cumulative = 0;
  let furthest = 0;
  for (let k = 0; k <= top; k++) {
    share += seen[k] / counts.length;
    cumulative += probability(k);
    furthest = Math.max(furthest, Math.abs(share - cumulative));
  }
  expect(furthest).toBeLessThanOrEqual(2.5 / Math.sqrt(counts.length));
}
