import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { carriedWords, populationGaps } from "../population-gaps.ts";
import { spans } from "../spans.ts";

/** Mid-years, ages and localities whose population is not known though joiners are forecast from it. */
export function warnMissingPopulation(dataset: Dataset): Fault[] {
  const file = "population.csv";
  if (dataset.population.length === 0) return [makeFault("no_population", { file })];
  const { carried, unknown } = populationGaps(dataset);
  return [
    ...carried.map((gap) => makeFault("population_missing", { file }, { where: carriedWords(gap) })),
    ...unknown
      .filter(({ joiners }) => joiners === 0)
      .map(({ locality, ages }) => makeFault("population_unknown", { file }, { locality, ages: spans(ages) })),
  ];
}
