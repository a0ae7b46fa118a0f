import type { Dataset } from "../dataset/dataset.ts";
import { countedYears } from "./counted-years.ts";

/** The origins of a backtest where none are named: every counted census with a transition up to it and a counted census after it. */
export function defaultOrigins(dataset: Dataset): number[] {
  const counted = countedYears(dataset, "total");
  const first = dataset.transitions.reduce((least, row) => Math.min(least, row.census_year), Number.POSITIVE_INFINITY);
  return counted.slice(0, -1).filter((year) => year >= first);
}
