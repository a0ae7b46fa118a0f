import type { Dataset } from "../dataset/dataset.ts";
import { numbering, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";

/** People by age and locality for one census: [age * localities + locality]. Mid-year Y serves the census of Y + 1. */
export type CensusPopulation = Float64Array;

export interface PopulationSeries {
  /** Population of a census year; the last known year's where the table ends before it. */
  at(censusYear: number): CensusPopulation;
  /** Last census year that the table serves. */
  readonly lastYear: number;
}

/**
 * The principal population of a dataset by census year: the estimate of a mid-year where there is one, else the
 * projection. Undefined where the dataset has none.
 *
 * @param variant name of a variant projection, whose rows stand in the place of the principal projection's
 */
export function populationSeries(dataset: Dataset, shape: Shape, variant = ""): PopulationSeries | undefined {
  const principal = dataset.population.filter((row) => (row.variant ?? "") === "");
  const rows =
    variant === "" ? principal : [...principal, ...dataset.population.filter((row) => row.variant === variant)];
  if (rows.length === 0) return undefined;
  const localities = shape.localities.length;
  const localityOf = numbering(shape.localities);
  const years = new Map<number, CensusPopulation>();
  const isEstimate = new Map<number, Uint8Array>();
  for (const row of rows) {
    const census = row.year + 1;
    let people = years.get(census);
    let estimated = isEstimate.get(census);
    if (!people || !estimated) {
      people = new Float64Array(AGE_COUNT * localities);
      estimated = new Uint8Array(AGE_COUNT * localities);
      years.set(census, people);
      isEstimate.set(census, estimated);
    }
    const cell = row.age * localities + (localityOf.get(row.locality) as number);
    if (row.kind === "projection" && estimated[cell] === 1) continue;
    people[cell] = row.population;
    if (row.kind === "estimate") estimated[cell] = 1;
  }
  const known = [...years.keys()].sort((a, b) => a - b);
  const nearest = (censusYear: number): number => known.filter((year) => year <= censusYear).at(-1) ?? known[0];
  return {
    at: (censusYear) => years.get(nearest(censusYear)) as CensusPopulation,
    lastYear: known[known.length - 1],
  };
}
