import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { knownPopulation, peopleKey } from "../known-population.ts";
import { makeFault } from "../make-fault.ts";
import { sumBy } from "../sum-by.ts";

/** Ages and localities where a census counts more plans than children live there. */
export function warnPlansExceedPopulation(dataset: Dataset): Fault[] {
  const known = knownPopulation(dataset);
  const plans = sumBy(dataset.counts, (row) => `${row.census_year}\t${peopleKey(row.age, row.locality)}`);
  return [...plans].flatMap(([key, held]) => {
    const [year, age, locality] = key.split("\t");
    const cell = known.get(peopleKey(Number(age), locality));
    const at = cell?.midYears.indexOf(Number(year) - 1) ?? -1;
    const population = cell?.people[at];
    if (population === undefined || held <= population) return [];
    const details = { year, age, locality, plans: held, population };
    return [makeFault("plans_exceed_population", { file: "population.csv" }, details)];
  });
}
