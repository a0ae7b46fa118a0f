import { sum } from "simple-statistics";
import { AGE_COUNT } from "../../domain/ages.ts";
import type { AgeRange } from "./published.ts";
import { smoothAges } from "./smooth-ages.ts";

/**
 * Plans by single year of age that add up to every range. Within a range they follow `profile` (England's plans by
 * single year); where there is none, or it is empty there, the smoothest curve through the ranges.
 */
export function spreadAges(ranges: readonly AgeRange[], profile: Float64Array | undefined): Float64Array {
  const plans = new Float64Array(AGE_COUNT);
  let smooth: Float64Array | undefined;
  for (const range of ranges) {
    let weights = profile?.slice(range.fromAge, range.toAge + 1) ?? [];
    if (sum([...weights]) <= 0) {
      smooth ??= smoothAges(ranges);
      weights = smooth.slice(range.fromAge, range.toAge + 1);
    }
    const whole = sum([...weights]);
    weights.forEach((weight, i) => {
      plans[range.fromAge + i] = whole > 0 ? (range.plans * weight) / whole : 0;
    });
  }
  return plans;
}
