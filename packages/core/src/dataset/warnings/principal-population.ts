import type { Dataset } from "../dataset.ts";

/** Key of a mid-year, age and locality. */
export function populationKey(year: number, age: number, locality: string): string {
  return `${year}\t${age}\t${locality}`;
}

/** Population by `populationKey`, variant projections left out; an estimate goes before a projection. */
export function principalPopulation({ population }: Pick<Dataset, "population">): Map<string, number> {
  const known = new Map<string, number>();
  for (const kind of ["projection", "estimate"]) {
    for (const row of population) {
      if (row.kind === kind && !row.variant) known.set(populationKey(row.year, row.age, row.locality), row.population);
    }
  }
  return known;
}
