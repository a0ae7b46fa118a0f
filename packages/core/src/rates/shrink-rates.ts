import { meanRate, type Pooling, pooledRates, type RatePosterior } from "./posterior.ts";

/**
 * Shrinks rates towards those of the level above, whose mean is worth `weight` events in each cell: a cell's rate is Gamma
 * with that shape and the pooled mean of the level above, so with count k and exposure E its posterior is
 * Gamma(weight + k, weight / mean + E). Where the mean is 0 the rate is 0, and so is the shape.
 *
 * A cell follows what is drawn for its parent by the part of its own mean that it borrows, b = weight / (weight + k). What is
 * common to a parent's cells, such as the luck of a year, is in their counts as well, so that they follow it whole: with a
 * part c of the parent's variance common, a cell follows by the square root of b² + (1 - b²) c.
 *
 * Source: Gelman et al., Bayesian Data Analysis, section 2.6 (the gamma-Poisson model).
 *
 * @param events count and exposure of each cell: person-years, or years where no population is known
 * @param common by cell of the level above: none where not given
 */
export function shrinkRates(
  events: { readonly counts: Float64Array; readonly exposure: Float64Array },
  above: RatePosterior,
  pooling: Pooling,
  weight: number,
  common?: Float64Array,
): RatePosterior {
  const { counts, exposure } = events;
  const mean = pooledRates(pooling, meanRate(above));
  const follows = counts.map((count, cell) => {
    const borrowed = (weight / (weight + count)) ** 2;
    return Math.sqrt(borrowed + (1 - borrowed) * (common?.[pooling.first[cell]] ?? 0));
  });
  return {
    shape: counts.map((count, cell) => (mean[cell] > 0 ? weight + count : 0)),
    inverseScale: exposure.map((people, cell) =>
      Number((mean[cell] > 0 ? weight / mean[cell] + people : 1).toPrecision(10)),
    ),
    parent: { ...pooling, posterior: above, weight, follows },
  };
}
