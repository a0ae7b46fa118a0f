import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { sumBy } from "../sum-by.ts";
import { populationKey, principalPopulation } from "./principal-population.ts";

/** Ages and localities where a census counts more plans than children live there. */
export function warnPlansExceedPopulation(dataset: Dataset): Fault[] {
  const known = principalPopulation(dataset);
  const plans = sumBy(dataset.counts, (row) => populationKey(row.census_year - 1, row.age, row.locality));
  return [...plans].flatMap(([key, held]) => {
    const population = known.get(key);
    if (population === undefined || held <= population) return [];
    const [midYear, age, locality] = key.split("\t");
    const details = { year: Number(midYear) + 1, age, locality, plans: held, population };
    return [makeFault("plans_exceed_population", { file: "population.csv" }, details)];
  });
}
