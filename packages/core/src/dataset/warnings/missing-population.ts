import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { groupBy } from "../group-by.ts";
import { makeFault } from "../make-fault.ts";
import { populationKey, principalPopulation } from "./principal-population.ts";
import { spans } from "./spans.ts";

/** Mid-years, ages and localities where plans are counted and no population is known. */
export function warnMissingPopulation(dataset: Dataset): Fault[] {
  if (dataset.population.length === 0) return [makeFault("no_population", { file: "population.csv" })];
  const known = principalPopulation(dataset);
  const missing = dataset.counts.filter(
    (row) => row.count > 0 && !known.has(populationKey(row.census_year - 1, row.age, row.locality)),
  );
  const byLocality = groupBy(missing, (row) => row.locality);
  return [...byLocality].map(([locality, rows]) => {
    const firstCensus = Math.min(...rows.map((row) => row.census_year));
    const details = {
      locality,
      ages: spans(rows.map((row) => row.age)),
      years: spans(rows.map((row) => row.census_year - 1)),
      firstYear: firstCensus - 1,
      firstCensus,
    };
    return makeFault("population_missing", { file: "population.csv" }, details);
  });
}
