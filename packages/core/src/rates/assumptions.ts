import type { Dataset } from "../dataset/dataset.ts";
import { latestPriors } from "../dataset/latest-priors.ts";
import type { PriorName } from "../dataset/prior-ranges.ts";

/**
 * The values that a council's own few years cannot tell. The dataset's `priors` give them where they were learned from
 * other councils; where it has none, these stated assumptions stand, and the output says so.
 */
export const STATED_ASSUMPTIONS = {
  recency_half_life: {
    value: 2,
    unit: "years",
    meaning:
      "a transition this many years old counts half in telling who leaves, moves and is recorded with another need",
  },
  joiner_half_life: {
    value: 2,
    unit: "years",
    meaning: "a transition this many years old counts half in telling how joiners divide",
  },
  trend_momentum: {
    value: 0.2,
    unit: "share",
    meaning: "part of the council's own departure from the reference area's growth that is left the year after",
  },
  prevalence_pull: {
    value: 0,
    unit: "log growth a year",
    meaning: "pull on the growth of a council whose plans by head are e times the average council's",
  },
  average_prevalence: {
    value: 0,
    unit: "plans a person aged 0 to 25",
    meaning: "plans by head of the average council; 0 is not known, and then nothing pulls",
  },
  trend_damping: { value: 0.95, unit: "share", meaning: "part of a year's growth that is left the year after" },
  growth_year_sd: {
    value: 0.055,
    unit: "log plans",
    meaning: "standard deviation of what one year's growth of all plans is off by in that year alone",
  },
  growth_walk_sd: {
    value: 0.01,
    unit: "log plans",
    meaning: "standard deviation of one year's step of the walk of the yearly growth of all plans",
  },
  setting_walk_sd: {
    value: 0.1,
    unit: "√(q (1 - q)), q a share",
    meaning: "standard deviation of one year's step of the walk of a setting's share of those who join or move",
  },
  age_walk_sd: {
    value: 0.08,
    unit: "√(q (1 - q)), q a share",
    meaning: "standard deviation of one year's step of the walk of an age band's share of those who join",
  },
  leaving_year_sd: {
    value: 0.65,
    unit: "log odds",
    meaning: "standard deviation of what the odds of leaving are off by in one year alone",
  },
} as const satisfies Record<PriorName, { value: number; unit: string; meaning: string }>;

/** One assumption as a result carries it: value, unit, what it means and where it comes from. */
export interface Assumption {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
}

/** Each stated assumption, or the dataset's latest prior of that name in its place. */
export function assumptionsOf(dataset: Dataset): Record<PriorName, Assumption & { value: number }> {
  const latest = new Map(latestPriors(dataset.priors).map((row) => [row.name, row]));
  const entries = Object.entries(STATED_ASSUMPTIONS).map(([name, stated]) => {
    const prior = latest.get(name);
    const value = prior?.value ?? stated.value;
    const source = prior ? `${prior.source} (to ${prior.date})` : "stated assumption: the dataset has no prior for it";
    return [name, { name, value, unit: stated.unit, meaning: stated.meaning, source }];
  });
  return Object.fromEntries(entries);
}
