import type { Dataset } from "../dataset/dataset.ts";
import type { LevelName } from "./levels.ts";

/** The censuses at which a level was really counted, ascending: only these are outcomes, and only from these is a forecast scored. */
export function countedYears(dataset: Dataset, _level: LevelName): number[] {
  return [...new Set(dataset.counts.map((row) => row.census_year))].sort((a, b) => a - b);
}
