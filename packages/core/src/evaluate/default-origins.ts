import type { Dataset } from "../dataset/dataset.ts";
import { countedYears } from "./counted-years.ts";

/**
 * The first January with two years of growth behind it under the Children and Families Act 2014, which opened plans to the
 * age of 25: what was known earlier is of another system.
 */
const FIRST_ORIGIN = 2017;

/**
 * The origins of a backtest where none are named: every counted census with a transition up to it and a counted census after
 * it, from January 2017 on where there are any.
 */
export function defaultOrigins(dataset: Dataset): number[] {
  const counted = countedYears(dataset, "total");
  const first = dataset.transitions.reduce((least, row) => Math.min(least, row.census_year), Number.POSITIVE_INFINITY);
  const origins = counted.slice(0, -1).filter((year) => year >= first);
  const recent = origins.filter((year) => year >= FIRST_ORIGIN);
  return recent.length > 0 ? recent : origins;
}
