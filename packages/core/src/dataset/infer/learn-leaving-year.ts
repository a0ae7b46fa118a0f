import { mean } from "simple-statistics";
import { MAX_AGE } from "../../domain/ages.ts";
import { total } from "../../domain/total.ts";
import type { AgeProfiles } from "./england-profiles.ts";
import { LEAST_PAIRS } from "./learn-departures.ts";
import { leavingHistory, type YearOfLeavers } from "./leaving-history.ts";
import type { PublishedArea } from "./published.ts";

/** Plans reach to 25 since the Act of 2014: nothing follows from who left before. */
const FIRST_YEAR = 2016;
/** Nearly all leavers are at the end of Year 11 or older; what the number of others varies by is mostly chance. */
const FIRST_AGE = 15;
/** Fewer leavers, or stayers, are mostly chance. */
const LEAST = 10;

/**
 * By how much the odds of leaving stray in a year alone: the standard deviation e of their logarithm, of all from the end of Year 11
 * on together. From one year to the next the log odds change with variance 2 e², all councils and years together, besides
 * chance: of n plans of which a part p left they are known with variance 1 / (n p (1 - p)), which is taken off. Undefined
 * with too few pairs of years.
 */
export function learnLeavingYear(
  councils: readonly PublishedArea[],
  profiles: AgeProfiles,
  until: number,
): number | undefined {
  const squares = councils.flatMap((council) => {
    const odds = logOdds(leavingHistory(council, profiles, until));
    return [...odds].flatMap(([year, before]) => {
      const after = odds.get(year + 1);
      return after ? [(after.odds - before.odds) ** 2 - before.variance - after.variance] : [];
    });
  });
  if (squares.length < LEAST_PAIRS) return undefined;
  return Math.sqrt(Math.max(0, mean(squares)) / 2);
}

interface LogOdds {
  readonly odds: number;
  readonly variance: number;
}

function logOdds(years: readonly YearOfLeavers[]): Map<number, LogOdds> {
  const byYear = new Map<number, LogOdds>();
  for (const { year, plans, left } of years) {
    if (year < FIRST_YEAR) continue;
    const leavers = total(left.slice(FIRST_AGE, MAX_AGE));
    const stayers = total(plans.slice(FIRST_AGE, MAX_AGE)) - leavers;
    if (leavers < LEAST || stayers < LEAST) continue;
    byYear.set(year, { odds: Math.log(leavers / stayers), variance: 1 / leavers + 1 / stayers });
  }
  return byYear;
}
