import type { Dataset } from "../dataset/dataset.ts";
import type { PriorName } from "../dataset/prior-ranges.ts";

/**
 * The values that a council's own few years cannot tell. The dataset's `priors` give them where they were learned from
 * other councils; where it has none, these stated assumptions stand, and the output says so.
 */
export const STATED_ASSUMPTIONS = {
  recency_half_life: { value: 4, unit: "years", meaning: "a transition this many years old counts half" },
  trend_momentum: {
    value: 0.1,
    unit: "share",
    meaning: "weight of the council's own joiner trend; the reference area's has the rest",
  },
  trend_damping: { value: 0.8, unit: "share", meaning: "part of a year's joiner trend that is left the year after" },
  joiner_year_sd: {
    value: 0.15,
    unit: "log joiner rate",
    meaning: "standard deviation of what one year's joiner rate is off by in that year alone",
  },
  joiner_walk_sd: {
    value: 0.15,
    unit: "log joiner rate",
    meaning: "standard deviation of one year's step of the walk of the joiner rate",
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

/** Each stated assumption, or the dataset's prior of that name in its place. */
export function assumptionsOf(dataset: Dataset): Record<PriorName, Assumption & { value: number }> {
  const given = new Map(dataset.priors.map((row) => [row.name, row]));
  const entries = Object.entries(STATED_ASSUMPTIONS).map(([name, stated]) => {
    const prior = given.get(name);
    const value = prior?.value ?? stated.value;
    const source = prior ? `${prior.source} (to ${prior.date})` : "stated assumption: the dataset has no prior for it";
    return [name, { name, value, unit: stated.unit, meaning: stated.meaning, source }];
  });
  return Object.fromEntries(entries);
}
