import { AGE_BANDS } from "../../domain/ages.ts";
import type { ReferenceRow } from "../tables.ts";
import type { AgeRange, Margins, PublishedArea, PublishedYear } from "./published.ts";

/**
 * The table `reference` of published areas, in their order: plans and new plans in all and by age band, each year. A
 * band whose plans were not published has no row.
 *
 * @param populationOf people of an area at a mid-year and age, undefined where not known
 */
export function referenceRows(
  areas: readonly PublishedArea[],
  populationOf: (area: PublishedArea, midYear: number, age: number) => number | undefined,
): ReferenceRow[] {
  return areas.flatMap((area) =>
    area.years.flatMap((year) => {
      const bands = [{ code: "all", fromAge: 0, toAge: 25 }, ...AGE_BANDS];
      return bands.flatMap((band) => rowOf(area, year, band, populationOf));
    }),
  );
}

type Band = { readonly code: string; readonly fromAge: number; readonly toAge: number };

function rowOf(
  area: PublishedArea,
  year: PublishedYear,
  band: Band,
  populationOf: (area: PublishedArea, midYear: number, age: number) => number | undefined,
): ReferenceRow[] {
  const plans = plansIn(year.plans, band);
  if (plans === undefined) return [];
  const newPlans = plansIn(year.newPlans, band);
  const ages = Array.from({ length: band.toAge - band.fromAge + 1 }, (_, i) => band.fromAge + i);
  const people = ages.map((age) => populationOf(area, year.year - 1, age));
  const known = people.every((each) => each !== undefined);
  return [
    {
      area: area.name,
      year: year.year,
      age_band: band.code,
      plans,
      new_plans: newPlans,
      population: known ? people.reduce<number>((sum, each) => sum + (each ?? 0), 0) : undefined,
    },
  ];
}

/** Plans of a band: the total for `all`, else the sum of the published ranges within it where they fill or skip it cleanly. */
function plansIn(margins: Margins, band: Band): number | undefined {
  if (band.code === "all") return margins.total;
  const { ages, total } = margins;
  if (!ages || sumOf(ages) !== total) return undefined;
  const within = ages.filter(({ fromAge, toAge }) => fromAge >= band.fromAge && toAge <= band.toAge);
  const across = ages.some(
    (range) => !within.includes(range) && range.fromAge <= band.toAge && range.toAge >= band.fromAge,
  );
  return within.length === 0 || across ? undefined : sumOf(within);
}

function sumOf(ranges: readonly AgeRange[]): number {
  return ranges.reduce((sum, { plans }) => sum + plans, 0);
}
