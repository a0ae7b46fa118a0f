import type { Dataset } from "./dataset.ts";

/**
 * The dataset as it would have stood at the January census of `year`: later counts (with what is said of them in `margins`), transitions and
 * population estimates are forgotten, so are reference years after it and priors that used data after that January. Projections
 * and planned places stay, whenever they were made: the tables do not say. Unmet need is of the last census, so it stays only when that is
 * `year`.
 *
 * A year before the first census leaves no counts; the caller says so.
 */
export function asAt(dataset: Dataset, year: number): Dataset {
  const lastCensus = dataset.counts.reduce((last, row) => Math.max(last, row.census_year), 0);
  return {
    ...dataset,
    counts: dataset.counts.filter((row) => row.census_year <= year),
    margins: dataset.margins.filter((row) => row.census_year <= year),
    transitions: dataset.transitions.filter((row) => row.census_year <= year),
    population: dataset.population.filter((row) => row.kind === "projection" || row.year < year),
    unmet: lastCensus <= year ? dataset.unmet : [],
    reference: dataset.reference.filter((row) => row.year <= year),
    priors: dataset.priors.filter((row) => row.date <= `${year}-01-31`),
  };
}
