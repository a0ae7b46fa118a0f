import type { Moments } from "./moments.ts";

/** Of Beta(a, b), which is also a Dirichlet share with parameter a where the others add up to b. */
export function betaMoments(a: number, b: number): Moments {
  const sum = a + b;
  return {
    mean: a / sum,
    variance: (a * b) / (sum ** 2 * (sum + 1)),
    excessKurtosis: (6 * ((a - b) ** 2 * (sum + 1) - a * b * (sum + 2))) / (a * b * (sum + 2) * (sum + 3)),
  };
}
