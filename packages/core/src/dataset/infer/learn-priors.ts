import type { PriorRow } from "../tables.ts";
import type { AgeProfiles } from "./england-profiles.ts";
import { type GrowthHistory, growthHistory, type PeopleOf } from "./growth-history.ts";
import { held, learnDepartureRule } from "./learn-departures.ts";
import { learnLeavingYear } from "./learn-leaving-year.ts";
import { learnRecency } from "./learn-recency.ts";
import { ageParts, learnShareWalk, settingParts } from "./learn-share-walk.ts";
import { learnSpread } from "./learn-spread.ts";
import type { PublishedArea } from "./published.ts";

/** Fewer councils than this say too little of councils in general. */
const LEAST_COUNCILS = 5;
/** Fewer years of the reference area's growth than this do not tell how growth fades. */
const LEAST_GROWTHS = 5;

/**
 * What many councils together tell of the future of one, from their plans each January against England's: how much of a
 * council's own departure from England's growth is left the year after (`trend_momentum`), how it is pulled back where it has more plans
 * by head than others (`prevalence_pull`, with `average_prevalence` to compare with), how England's growth fades (`trend_damping`), and how far growth
 * strays in a year alone (`growth_year_sd`) and for good (`growth_walk_sd`). From their new plans: how fast the past goes out of date
 * in telling how joiners divide (`joiner_half_life`), and how the shares of settings and of age bands wander (`setting_walk_sd`, `age_walk_sd`). From the
 * ages of their plans: how far the odds of leaving stray in a year (`leaving_year_sd`).
 *
 * Each is learned anew for every January from what was known then, so that a forecast as if made in an earlier year rests on nothing
 * that came after. What cannot be learned (too few councils or years) is left out, and the stated assumption stands.
 *
 * @param profiles England's plans by single year of age, by which age bands are spread
 * @param peopleOf people aged 0 to 25, where a population is known: without it there is no pull
 */
export function learnPriors(
  councils: readonly PublishedArea[],
  reference: PublishedArea | undefined,
  profiles: AgeProfiles = {},
  peopleOf: PeopleOf = () => undefined,
): PriorRow[] {
  if (!reference) return [];
  const years = reference.years.filter(({ plans }) => (plans.total ?? 0) > 0).map(({ year }) => year);
  return years.flatMap((year) => {
    const enough = councils.length >= LEAST_COUNCILS;
    const newPlans = `new plans of ${councils.length} councils to ${year - 1} (Department for Education)`;
    const ages = `ages of the plans of ${councils.length} councils to January ${year} (Department for Education)`;
    const learned = (name: string, learn: () => number | undefined, source: string) =>
      prior(name, enough ? learn() : undefined, year, source);
    return [
      ...growthPriors(year, growthHistory(councils, reference, year, peopleOf), reference.name),
      ...learned("joiner_half_life", () => learnRecency(councils, year), newPlans),
      ...learned("setting_walk_sd", () => learnShareWalk(councils, year, settingParts), newPlans),
      ...learned("age_walk_sd", () => learnShareWalk(councils, year, ageParts), newPlans),
      ...learned("leaving_year_sd", () => learnLeavingYear(councils, profiles, year), ages),
    ];
  });
}

function prior(name: string, value: number | undefined, year: number, source: string): PriorRow[] {
  return value === undefined ? [] : [{ name, value: Number(value.toPrecision(4)), date: censusDate(year), source }];
}

function growthPriors(until: number, history: GrowthHistory, area: string): PriorRow[] {
  const known = history.councils.filter(({ plans }) => plans.size > 1);
  const first = Math.min(...known.flatMap(({ plans }) => [...plans.keys()]));
  const pooled = `plans of ${known.length} councils in January ${first} to ${until} against ${area}'s (Department for Education)`;
  const own = `${area}'s plans to January ${until} (Department for Education)`;
  const row = (name: string, value: number | undefined, source: string) => prior(name, value, until, source);
  const rule = known.length < LEAST_COUNCILS ? undefined : learnDepartureRule(history);
  const spread = rule && learnSpread(history, rule);
  return [
    ...row("trend_momentum", rule?.momentum, pooled),
    ...row("prevalence_pull", rule?.pull, pooled),
    ...row("average_prevalence", rule && history.averagePrevalence, `${pooled} by head of the population aged 0 to 25`),
    ...row("growth_year_sd", spread?.yearSd, pooled),
    ...row("growth_walk_sd", spread?.walkSd, pooled),
    ...row("trend_damping", damping(history.reference), own),
  ];
}

/** Slope, through the origin, of the reference area's log growth on its growth the year before; held in 0.5 to 1. */
function damping(growth: ReadonlyMap<number, number>): number | undefined {
  const pairs = [...growth].flatMap(([year, past]) => {
    const next = growth.get(year + 1);
    return next === undefined ? [] : [{ past, next }];
  });
  if (pairs.length < LEAST_GROWTHS) return undefined;
  const cross = pairs.reduce((sum, { past, next }) => sum + past * next, 0);
  const square = pairs.reduce((sum, { past }) => sum + past * past, 0);
  return square > 0 ? held(cross / square, 0.5, 1) : undefined;
}

/** Census days that were not on the third Thursday of January, by year. */
const OTHER_DAYS: Readonly<Record<number, number>> = { 2021: 14 };

/** Census day of a year: the third Thursday of January, with the exceptions of the SEN2 guides. */
export function censusDate(year: number): string {
  const weekday = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const day = OTHER_DAYS[year] ?? 1 + ((4 - weekday + 7) % 7) + 14;
  return `${year}-01-${day}`;
}
