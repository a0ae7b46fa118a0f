import type { Dataset } from "../dataset/dataset.ts";
import type { LevelName } from "./levels.ts";

/**
 * The censuses at which a level was really counted, ascending: only these are outcomes, and only from these is a forecast
 * scored. They are those whose counts are all observed, and those whose figures of the level were published and not filled
 * in, as the table `margins` says.
 */
export function countedYears({ counts, margins }: Dataset, level: LevelName): number[] {
  const inferred = new Set(counts.filter((row) => row.basis === "inferred").map((row) => row.census_year));
  const observed = counts.map((row) => row.census_year).filter((year) => !inferred.has(year));
  const published = margins.filter((row) => row.margin === level && row.origin === "published");
  return [...new Set([...observed, ...published.map((row) => row.census_year)])].sort((a, b) => a - b);
}
