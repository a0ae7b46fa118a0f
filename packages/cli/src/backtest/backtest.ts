import type { Dataset, Outcome } from "@sufficiency/core";
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
}

/** A backtest of one dataset or of several. */
export interface Backtest {
  readonly options: BacktestOptions;
  readonly datasets: readonly DatasetBacktest[];
}
