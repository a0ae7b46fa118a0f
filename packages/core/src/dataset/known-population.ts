import type { Dataset } from "./dataset.ts";

/** People of one age in one locality by mid-year, in order of the years that are known. */
export interface KnownPeople {
  readonly midYears: readonly number[];
  readonly people: readonly number[];
}

/** Key of an age in a locality. */
export function peopleKey(age: number, locality: string): string {
  return `${age}\t${locality}`;
}

/**
 * The principal population by `peopleKey`: variant projections are left out and an estimate goes before a projection of the same year. A
 * figure of 0 is taken as not known, since it most often is a blank in disguise; where every year has 0 no year is known.
 */
export function knownPopulation({ population }: Pick<Dataset, "population">): ReadonlyMap<string, KnownPeople> {
  const byCell = new Map<string, Map<number, number>>();
  for (const kind of ["projection", "estimate"]) {
    for (const row of population) {
      if (row.kind !== kind || row.variant) continue;
      const key = peopleKey(row.age, row.locality);
      const byYear = byCell.get(key) ?? new Map<number, number>();
      byCell.set(key, byYear.set(row.year, row.population));
    }
  }
  return new Map([...byCell].map(([key, byYear]) => [key, inOrder(byYear)]));
}

function inOrder(byYear: ReadonlyMap<number, number>): KnownPeople {
  const known = [...byYear].filter(([, people]) => people > 0).sort(([a], [b]) => a - b);
  return { midYears: known.map(([year]) => year), people: known.map(([, people]) => people) };
}

/** People of the known year nearest to a mid-year, the earlier of two as near; 0 where no year is known. */
export function peopleNear({ midYears, people }: KnownPeople, midYear: number): number {
  let best = 0;
  for (let i = 1; i < midYears.length; i++) {
    if (Math.abs(midYears[i] - midYear) < Math.abs(midYears[best] - midYear)) best = i;
  }
  return people[best] ?? 0;
}

/** First and last mid-year of the principal population; undefined where there is none. */
export function spanOfPopulation({
  population,
}: Pick<Dataset, "population">): { from: number; to: number } | undefined {
  const years = population.filter((row) => !row.variant).map((row) => row.year);
  if (years.length === 0) return undefined;
  return {
    from: years.reduce((least, year) => Math.min(least, year)),
    to: years.reduce((most, year) => Math.max(most, year)),
  };
}
