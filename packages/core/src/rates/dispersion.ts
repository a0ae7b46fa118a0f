import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";
import { joinPosterior } from "./join-posterior.ts";
import { fitRateWeight, poolsOf } from "./rate-weight.ts";
import type { TransitionTally } from "./tally.ts";

const SIZES = [0.2, 1000] as const;

/**
 * How much more a year's joiners of an age and need vary than chance alone: the size of a negative binomial count. It is the
 * weight of an age and need in its years, with the mean of each age and need integrated out (see fitRateWeight), since a mean
 * of three years lies so near to each of them that the plain likelihood finds a size about twice too large. Each year stands
 * at its own level, so that what is common to all ages and needs (the walk) is not counted twice. A large size means little
 * more than chance.
 *
 * One year alone cannot tell: then it is undefined.
 *
 * @param exposures people without a plan by age and locality, or 1, for each year of the tally
 * @param levels each year's joiners over what the rates of all years together would give
 */
export function fitDispersion(
  tally: TransitionTally,
  shape: Shape,
  exposures: readonly Float64Array[],
  levels: readonly number[],
): number | undefined {
  const years = tally.years.length;
  if (years < 2) return undefined;
  const localities = shape.localities.length;
  const groups = AGE_COUNT * shape.needs.length;
  const counts = new Float64Array(groups * years);
  const exposure = new Float64Array(groups * years);
  for (let group = 0; group < groups; group++) {
    const age = Math.floor(group / shape.needs.length);
    for (let year = 0; year < years; year++) {
      const at = group * years + year;
      for (let locality = 0; locality < localities; locality++) {
        counts[at] += tally.joined[year][group * localities + locality];
        exposure[at] += exposures[year][age * localities + locality] * levels[year];
      }
    }
  }
  return fitRateWeight({ counts, exposure, pools: poolsOf(years, groups) }, SIZES);
}

/** Stands for a weight without bounds. */
const YEARS_ALIKE = 1e12;

/**
 * The size where one transition is all that there is. It cannot tell the luck of its year from what lasts, so half of what
 * ages beside each other differ by, beyond chance, is taken for each: a stated assumption.
 */
export function sizeOfOneYear(joiners: { counts: Float64Array; exposure: Float64Array }, shape: Shape): number {
  const [least, most] = SIZES;
  return Math.min(most, Math.max(least, 2 * joinPosterior(joiners, shape, YEARS_ALIKE).weights.neighbours));
}

/**
 * How many joiners the lasting rate of an age and need is worth in what it saw in all years together: the size once for each
 * year, those that weigh less counting for less. However many joiners there were, their rate is not known better than so
 * many would tell.
 *
 * @param worth what each year weighs
 */
export function weightInYears(worth: readonly number[], size: number): number {
  const sum = worth.reduce((total, each) => total + each, 0);
  return (size * sum ** 2) / worth.reduce((total, each) => total + each ** 2, 0);
}
