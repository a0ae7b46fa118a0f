import type { Dataset } from "../dataset/dataset.ts";
import { type CannotForecast, type PreparedRun, prepareRun } from "../results/prepare-run.ts";
import { countedYears } from "./counted-years.ts";
import { LEVELS, type Level } from "./levels.ts";

/** A forecast from what was known at an origin, ready to be drawn, and what of it can be scored. */
export interface PreparedOrigin {
  readonly origin: number;
  readonly run: PreparedRun;
  /** The levels that are scored, in the order of the run's groupings, each with the census years it is scored at. */
  readonly scored: readonly { readonly level: Level; readonly years: readonly number[] }[];
}

/**
 * Refits a dataset on what was known at the January of `origin` and makes its forecast to the last census ready to be drawn,
 * grouped by what can be scored: levels that were counted at the origin and at a census after it, and that have more
 * than one group.
 *
 * @param dataset the whole dataset, with what came after the origin
 * @param known the dataset as it was made at the origin, where there is one: the whole may owe some figures to later ones
 */
export function prepareOrigin(dataset: Dataset, origin: number, known = dataset): PreparedOrigin | CannotForecast {
  const scored = LEVELS.flatMap((level) => {
    const counted = countedYears(dataset, level.name);
    const years = counted.filter((year) => year > origin);
    return counted.includes(origin) && years.length > 0 && hasParts(dataset, level) ? [{ level, years }] : [];
  });
  if (scored.length === 0) {
    return {
      cannot: {
        problem: "nothing was counted both then and later",
        expected: "the year of a census whose plans were counted, with another after it",
      },
    };
  }
  const run = prepareRun(known, {
    asAt: origin,
    to: Math.max(...scored.flatMap(({ years }) => years)),
    by: scored.map(({ level }) => level.by),
  });
  return "cannot" in run ? run : { origin, run, scored };
}

/** False for a level that is all plans under another name: one locality, or needs that were never told apart. */
function hasParts(dataset: Dataset, level: Level): boolean {
  if (level.name === "locality") return dataset.localities.length > 1;
  if (level.name === "need") return dataset.counts.some((row) => row.need !== dataset.counts[0].need);
  return true;
}
