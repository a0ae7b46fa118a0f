import { exp } from "./random/portable-math.ts";
import { normal } from "./random/samplers.ts";
import { openStream, PURPOSE, type Stream } from "./random/stream.ts";

/** How the probability of leaving strays, in the year that a draw is in. */
export interface LeavingYear {
  /** Starts a draw. */
  begin(): void;
  /** Goes to forecast year `year`. */
  turnTo(year: number): void;
  /** The part of `of` that is the same in all years, for a probability of leaving: worked out once a draw. */
  leaning(leaving: number): number;
  /** What a probability of leaving is this year. */
  of(leaving: number, leaning: number): number;
}

/**
 * The logarithm of the odds of leaving strays for all ages, needs and settings alike: in each year by e from N(0, yearSd²), and in all
 * years of a draw by b from N(0, levelSd²), since the rates come from years that had strayed too. Less what keeps the mean of a
 * probability p where it was, (yearSd² + levelSd²) (1 - 2p) / 2. That is to the second order: the mean of f(e) is f(0) + f'' sd² / 2, and the
 * logistic function's f'' is f' (1 - 2p).
 *
 * @param stream keyed to the draw before `begin`
 */
export function createLeavingYear(yearSd: number, levelSd: number, stream: Stream): LeavingYear {
  const variance = yearSd ** 2 + levelSd ** 2;
  let level = 0;
  let times = 1;
  return {
    begin() {
      openStream(stream, PURPOSE.leavingYear, 0, 0);
      level = levelSd * normal(stream) - variance / 2;
    },
    turnTo(year) {
      openStream(stream, PURPOSE.leavingYear, year, 0);
      times = exp(level + yearSd * normal(stream));
    },
    leaning: (leaving) => leaving * exp(variance * leaving),
    of(leaving, leaning) {
      const odds = leaning * times;
      return odds / (1 - leaving + odds);
    },
  };
}
