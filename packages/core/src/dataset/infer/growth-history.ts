import { mean } from "simple-statistics";
import type { Departure } from "../../domain/growth-ahead.ts";
import type { PublishedArea } from "./published.ts";

/** People aged 0 to 25 of an area at a mid-year; undefined where not known. */
export type PeopleOf = (area: PublishedArea, midYear: number) => number | undefined;

/** One council's plans by January against the reference area's. */
export interface CouncilGrowth {
  /** Plans of each January that was published. */
  readonly plans: ReadonlyMap<number, number>;
  /** Log growth from the January before less the reference area's; undefined where either January is missing. */
  departure(year: number): Departure | undefined;
}

export interface GrowthHistory {
  readonly councils: readonly CouncilGrowth[];
  /** Log growth of the reference area in the year to each January. */
  readonly reference: ReadonlyMap<number, number>;
  /** Plans per person aged 0 to 25 of the average council at the last January (a geometric mean). */
  readonly averagePrevalence: number | undefined;
}

/**
 * What was published of the growth of plans up to the January of `until`. A council's population changes little from year
 * to year, so the known mid-year that is nearest serves, of those before `until`.
 */
export function growthHistory(
  areas: readonly PublishedArea[],
  referenceArea: PublishedArea,
  until: number,
  peopleOf: PeopleOf,
): GrowthHistory {
  const reference = plansByYear(referenceArea, until);
  const series = areas.map((area) => ({
    plans: plansByYear(area, until),
    people: nearestPeople(area, until, peopleOf),
  }));
  const prevalences = (year: number): number[] =>
    series.flatMap(({ plans, people }) => {
      const [count, heads] = [plans.get(year), people(year)];
      return count === undefined || heads === undefined ? [] : [Math.log(count / heads)];
    });
  const years = Array.from({ length: 40 }, (_, i) => until - i);
  const average = new Map(years.map((year) => [year, prevalences(year)] as const).filter(([, all]) => all.length > 0));
  const averageOf = (year: number): number | undefined => {
    const all = average.get(year);
    return all && mean(all);
  };
  const growth = (plans: ReadonlyMap<number, number>, year: number): number =>
    Math.log((plans.get(year) ?? Number.NaN) / (plans.get(year - 1) ?? Number.NaN));
  const last = averageOf(until);
  return {
    councils: series.map(({ plans, people }) => ({
      plans,
      departure(year) {
        const departed = growth(plans, year) - growth(reference, year);
        if (!Number.isFinite(departed)) return undefined;
        const [heads, level] = [people(year), averageOf(year)];
        const known = heads !== undefined && level !== undefined;
        return { growth: departed, prevalence: known ? Math.log((plans.get(year) as number) / heads) - level : 0 };
      },
    })),
    reference: new Map(
      [...reference.keys()].filter((year) => reference.has(year - 1)).map((year) => [year, growth(reference, year)]),
    ),
    averagePrevalence: last === undefined ? undefined : Math.exp(last),
  };
}

function plansByYear({ years }: PublishedArea, until: number): Map<number, number> {
  return new Map(
    years
      .filter(({ year, plans }) => year <= until && (plans.total ?? 0) > 0)
      .map(({ year, plans }) => [year, plans.total as number]),
  );
}

/** People of an area for a January: of the mid-year before it or the known one nearest to that. */
function nearestPeople(area: PublishedArea, until: number, peopleOf: PeopleOf) {
  const known = Array.from({ length: 40 }, (_, i) => until - 1 - i).flatMap((midYear) => {
    const people = peopleOf(area, midYear);
    return people ? [{ midYear, people }] : [];
  });
  return (year: number): number | undefined =>
    known.toSorted((a, b) => Math.abs(a.midYear - year + 1) - Math.abs(b.midYear - year + 1))[0]?.people;
}
