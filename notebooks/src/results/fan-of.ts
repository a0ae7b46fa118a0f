import type { YearPlans, YearQuantiles } from "@sufficiency/charts";
import type { CountsRow } from "./rows.ts";

/** Rows of plans, one a year, as a fan chart takes them: what was counted apart from what is forecast. */
export interface Fan {
  readonly observed: readonly YearPlans[];
  readonly forecast: readonly YearQuantiles[];
}

/** Years whose figures are hidden are left out. */
export function fanOf(rows: readonly CountsRow[]): Fan {
  const byYear = rows
    .filter(({ view, mean, p50 }) => view === "demand" && !Number.isNaN(mean) && !Number.isNaN(p50))
    .sort((a, b) => a.census_year - b.census_year);
  return {
    observed: byYear
      .filter(({ status }) => status === "observed")
      .map(({ census_year, mean }) => ({ year: census_year, plans: mean })),
    forecast: byYear
      .filter(({ status }) => status === "forecast")
      .map(({ census_year, ...quantiles }) => ({ ...quantiles, year: census_year })),
  };
}
