import type { Dataset, LaterFigures, LevelName, Outcome } from "@sufficiency/core";
import type { BacktestOptions } from "./options.ts";

/** An origin that could not be forecast from, and why. */
export interface LeftOut {
  readonly origin: number;
  readonly reason: string;
}

/** The backtest of one dataset. */
export interface DatasetBacktest {
  readonly dataset: Pick<Dataset, "name" | "title" | "hash">;
  readonly origins: readonly number[];
  readonly leftOut: readonly LeftOut[];
  readonly outcomes: readonly Outcome[];
  /** All plans at each counted census, ascending. */
  readonly totals: readonly { readonly year: number; readonly plans: number }[];
  /** Name of the reference area; undefined where there is none. */
  readonly reference: string | undefined;
  readonly hasPlaces: boolean;
  /** True where counts were made of published figures, those of all years at once. */
  readonly isMadeAtOnce: boolean;
  /** What forecasts from these origins may owe to figures of later years. */
  readonly later: readonly LaterFigures[];
}

/** A backtest of one dataset or of several. */
export interface Backtest {
  readonly options: BacktestOptions;
  readonly datasets: readonly DatasetBacktest[];
}

/** Outcomes of a level, of all datasets together. */
export function outcomesAt({ datasets }: Backtest, level: LevelName): Outcome[] {
  return datasets.flatMap(({ outcomes }) => outcomes.filter((each) => each.level === level));
}
