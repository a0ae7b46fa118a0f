import type { Dataset } from "../dataset/dataset.ts";
import type { LevelName } from "./levels.ts";

/** Levels whose figures at some censuses up to an origin were filled in from years that may be after it. */
export interface LaterFigures {
  readonly level: LevelName;
  readonly years: readonly number[];
}

/**
 * What a forecast from an origin may owe to figures that were published after it, because the dataset was made of all
 * of them at once: a census up to the origin that was filled in although its level was published after the origin.
 * Nothing where the dataset has no margins.
 */
export function laterFigures({ margins }: Dataset, origin: number): LaterFigures[] {
  const levels = [...new Set(margins.map((row) => row.margin))];
  return levels.flatMap((level) => {
    const ofLevel = margins.filter((row) => row.margin === level);
    const isPublishedAfter = ofLevel.some((row) => row.origin === "published" && row.census_year > origin);
    const filled = ofLevel.filter((row) => ["between", "carried"].includes(row.origin) && row.census_year <= origin);
    return isPublishedAfter && filled.length > 0 ? [{ level, years: filled.map((row) => row.census_year) }] : [];
  });
}
