import type { PriorRow } from "../tables.ts";
import { type GrowthHistory, growthHistory, type PeopleOf } from "./growth-history.ts";
import { held, learnDepartureRule } from "./learn-departures.ts";
import { learnRecency } from "./learn-recency.ts";
import { learnSettingWalk } from "./learn-setting-walk.ts";
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
 * (`recency_half_life`) and how the pull of a setting wanders (`setting_walk_sd`).
 *
 * Each is learned anew for every January from what was known then, so that a forecast as if made in an earlier year rests on nothing
 * that came after. What cannot be learned (too few councils or years) is left out, and the stated assumption stands.
 *
 * @param peopleOf people aged 0 to 25, where a population is known: without it there is no pull
 */
export function learnPriors(
  councils: readonly PublishedArea[],
  reference: PublishedArea | undefined,
  peopleOf: PeopleOf = () => undefined,
): PriorRow[] {
  if (!reference) return [];
  const years = reference.years.filter(({ plans }) => (plans.total ?? 0) > 0).map(({ year }) => year);
  return years.flatMap((year) => {
    const enough = councils.length >= LEAST_COUNCILS;
    const source = `new plans of ${councils.length} councils to ${year - 1} (Department for Education)`;
    return [
      ...growthPriors(year, growthHistory(councils, reference, year, peopleOf), reference.name),
      ...prior("recency_half_life", enough ? learnRecency(councils, year) : undefined, year, source),
      ...prior("setting_walk_sd", enough ? learnSettingWalk(councils, year) : undefined, year, source),
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
