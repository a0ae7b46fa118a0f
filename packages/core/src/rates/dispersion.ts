import { gammaln } from "simple-statistics";
import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";
import { maximise } from "./maximise.ts";
import type { RatePosterior } from "./posterior.ts";
import type { TransitionTally } from "./tally.ts";

const LOG_SIZE_FROM = Math.log(0.2);
const LOG_SIZE_TO = Math.log(1000);

/**
 * How much more a year's joiners of an age and need vary than chance alone: the size of a negative binomial count, by
 * maximum likelihood over all years, ages and needs, with the year's own index as its level so that what is common to all
 * of them (the walk) is not counted twice. A large size means little more than chance.
 */
export function fitDispersion(
  tally: TransitionTally,
  shape: Shape,
  exposures: readonly Float64Array[],
  rates: RatePosterior,
): number {
  const localities = shape.localities.length;
  const groups = AGE_COUNT * shape.needs.length;
  const observations: { count: number; mean: number }[] = [];
  tally.years.forEach((_, i) => {
    const yearGroups: { count: number; mean: number }[] = [];
    for (let group = 0; group < groups; group++) {
      let count = 0;
      let mean = 0;
      const age = Math.floor(group / shape.needs.length);
      for (let locality = 0; locality < localities; locality++) {
        const cell = group * localities + locality;
        count += tally.joined[i][cell];
        mean += (rates.shape[cell] / rates.inverseScale[cell]) * exposures[i][age * localities + locality];
      }
      if (mean > 0) yearGroups.push({ count, mean });
    }
    const joiners = yearGroups.reduce((sum, entry) => sum + entry.count, 0);
    const expected = yearGroups.reduce((sum, entry) => sum + entry.mean, 0);
    const level = joiners / expected;
    if (joiners > 0)
      for (const entry of yearGroups) observations.push({ count: entry.count, mean: entry.mean * level });
  });
  const logLikelihood = (logSize: number): number => {
    const size = Math.exp(logSize);
    const atSize = gammaln(size);
    let sum = 0;
    for (const { count, mean } of observations) {
      sum += gammaln(size + count) - atSize - (size + count) * Math.log(1 + mean / size);
      sum += count * Math.log(mean / size);
    }
    return sum;
  };
  return Number(Math.exp(maximise(logLikelihood, LOG_SIZE_FROM, LOG_SIZE_TO)).toPrecision(6));
}
