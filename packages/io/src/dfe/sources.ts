import type { DatasetContent } from "../dataset/write-dataset.ts";

const DFE = {
  title: "Department for Education: Education, health and care plans (Open Government Licence v3.0)",
  path: "https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans",
};

const ONS = {
  title: "Office for National Statistics: mid-year population estimates (Open Government Licence v3.0)",
  path: "https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates",
};

/** Sources of a dataset made of published statistics. */
export function sourcesOf(hasPopulation: boolean): DatasetContent["sources"] {
  return hasPopulation ? [DFE, ONS] : [DFE];
}
