import type { Dataset } from "../dataset/dataset.ts";
import { knownPopulation, peopleKey, peopleNear, spanOfPopulation } from "../dataset/known-population.ts";
import { populationGaps } from "../dataset/population-gaps.ts";
import type { Shape } from "../dataset/shape.ts";
import { spans } from "../dataset/spans.ts";
import { AGE_COUNT } from "../domain/ages.ts";

/** People by age and locality for one census: [age * localities + locality]. Mid-year Y serves the census of Y + 1. */
export type CensusPopulation = Float64Array;

export interface PopulationSeries {
  /** Population of a census year; where an age of a locality is not known then, that of the nearest year that is. */
  at(censusYear: number): CensusPopulation;
  /** Last census year that the table serves. */
  readonly lastYear: number;
}

/**
 * The principal population of a dataset by census year: the estimate of a mid-year where there is one, else the
 * projection. Undefined where the dataset has none. What is carried from another year is told by `populationGaps`.
 */
export function populationSeries(dataset: Dataset, shape: Shape): PopulationSeries | undefined {
  const span = spanOfPopulation(dataset);
  if (span === undefined) return undefined;
  const known = knownPopulation(dataset);
  const cells = Array.from({ length: AGE_COUNT * shape.localities.length }, (_, cell) => {
    const age = Math.floor(cell / shape.localities.length);
    return known.get(peopleKey(age, shape.localities[cell % shape.localities.length]));
  });
  return {
    at: (censusYear) => Float64Array.from(cells, (cell) => (cell ? peopleNear(cell, censusYear - 1) : 0)),
    lastYear: span.to + 1,
  };
}

/** Why joiners that were recorded could not be forecast: nobody is known to live where they joined. Undefined where all could. */
export function joinersWithoutPopulation(dataset: Dataset): { problem: string; expected: string } | undefined {
  const lost = populationGaps(dataset).unknown.filter(({ joiners }) => joiners > 0);
  if (lost.length === 0) return undefined;
  const where = lost.map(
    ({ locality, ages, joiners }) => `${locality} at ages ${spans(ages)} (${joiners} joiners recorded)`,
  );
  return {
    problem: `the population table has no people in any year of ${where.join("; ")}, so no joiners could be forecast there`,
    expected:
      "their population, or take the table out of datapackage.json: joiners are then forecast as counts everywhere",
  };
}
