import { ageAtAugust } from "./age-at-august.ts";
import type { AgeRange, Margins, PublishedArea } from "./published.ts";
import { spreadAges } from "./spread-ages.ts";

/** England's plans and new plans by single year of age at 31 August, where these were published. */
export interface AgeProfiles {
  readonly plans?: Float64Array;
  readonly newPlans?: Float64Array;
  /** Census year of each, to be told. */
  readonly plansYear?: number;
  readonly newPlansYear?: number;
}

/** The latest published single years of age of England; an open end (under 3, 20 and over) is spread smoothly. */
export function englandProfiles(england: PublishedArea | undefined): AgeProfiles {
  const plans = latest(england, (year) => year.plans);
  const newPlans = latest(england, (year) => year.newPlans);
  return {
    ...(plans ? { plans: plans.profile, plansYear: plans.year } : {}),
    ...(newPlans ? { newPlans: ageAtAugust(newPlans.profile), newPlansYear: newPlans.year } : {}),
  };
}

function latest(
  england: PublishedArea | undefined,
  marginsOf: (year: PublishedArea["years"][number]) => Margins,
): { profile: Float64Array; year: number } | undefined {
  const year = england?.years.findLast((each) => isBySingleYear(marginsOf(each).ages));
  const ages = year && marginsOf(year).ages;
  return ages ? { profile: spreadAges(ages, undefined), year: year.year } : undefined;
}

/** True where single years of age were published, and not bands alone. */
export function isBySingleYear(ages: readonly AgeRange[] | undefined): boolean {
  return ages?.some(({ fromAge, toAge }) => fromAge === toAge) ?? false;
}
