/**
 * The values that a dataset's `priors` can set, and the range in which each makes sense. Other names are kept with the
 * dataset and used by nothing.
 */
export const PRIOR_RANGES = {
  recency_half_life: { from: 0.25, to: 100 },
  joiner_half_life: { from: 0.25, to: 100 },
  trend_momentum: { from: 0, to: 1 },
  trend_damping: { from: 0.1, to: 1 },
  prevalence_pull: { from: -1, to: 0 },
  average_prevalence: { from: 0, to: 0.5 },
  growth_year_sd: { from: 0, to: 0.5 },
  growth_walk_sd: { from: 0, to: 0.2 },
  setting_walk_sd: { from: 0, to: 0.9 },
  age_walk_sd: { from: 0, to: 0.9 },
  leaving_year_sd: { from: 0, to: 2 },
} as const;

export type PriorName = keyof typeof PRIOR_RANGES;

export function isPriorName(name: string): name is PriorName {
  return name in PRIOR_RANGES;
}
