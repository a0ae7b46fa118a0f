import { AGE_COUNT, MAX_AGE } from "../../domain/ages.ts";

/** Events of January to August fall up to 8 months before the 31 August at which age is counted, the others up to 4 after it. */
const BEFORE = 8 / 12;
const AFTER = 4 / 12;

/** Part of a year's events whose child turned a year older by 31 August: BEFORE of them, on average BEFORE / 2 of a year early. */
const OLDER = (BEFORE * BEFORE) / 2;
/** Part whose child was still a year younger at 31 August. */
const YOUNGER = (AFTER * AFTER) / 2;

/**
 * Events of a calendar year by age at 31 August, from the same by age at the event: a plan made at 4 in March may be that of a child who is
 * 5 in August. Events and birthdays are taken to be even over the year, so 22% are a year older and 6% a year younger.
 * Person-level statistics give new and ceased plans by age at the event, stocks by age at 31 August.
 */
export function ageAtAugust(byAge: ArrayLike<number>): Float64Array {
  const plans = new Float64Array(AGE_COUNT);
  for (let age = 0; age <= MAX_AGE; age++) {
    plans[Math.min(MAX_AGE, age + 1)] += OLDER * byAge[age];
    plans[Math.max(0, age - 1)] += YOUNGER * byAge[age];
    plans[age] += (1 - OLDER - YOUNGER) * byAge[age];
  }
  return plans;
}
