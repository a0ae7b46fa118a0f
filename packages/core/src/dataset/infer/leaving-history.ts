import { AGE_COUNT } from "../../domain/ages.ts";
import { completeYears } from "./complete-years.ts";
import type { AgeProfiles } from "./england-profiles.ts";
import { flowsOf } from "./flows-of.ts";
import { joinersByAge } from "./joiners-by-age.ts";
import type { PublishedArea } from "./published.ts";

/** Of a council's plans at one January, by age then: how many there were and how many had left by the next. */
export interface YearOfLeavers {
  /** The later census. */
  readonly year: number;
  readonly plans: readonly number[];
  readonly left: readonly number[];
}

/**
 * Who left a council between every two Januaries whose ages were both published, up to that of `until`, by the balance of cohorts that its
 * transitions are inferred by.
 */
export function leavingHistory(council: PublishedArea, profiles: AgeProfiles, until: number): YearOfLeavers[] {
  const known = { ...council, years: council.years.filter(({ year }) => year <= until) };
  const flows = flowsOf(known, profiles.newPlans);
  const censuses = completeYears(known, profiles.plans);
  return censuses.slice(1).flatMap(({ year, ages, origin }, i) => {
    const before = censuses[i];
    if (origin.ages !== "published" || before.origin.ages !== "published") return [];
    const flow = flows.find(({ censusYear }) => censusYear === year);
    const joiners = joinersByAge({ before: before.ages, after: ages }, flow);
    const left = before.ages.map((plans, age) =>
      age + 1 < AGE_COUNT ? plans + joiners[age + 1] - ages[age + 1] : plans,
    );
    return [{ year, plans: before.ages, left }];
  });
}
