/** What the command `backtest` was asked for. */
export interface BacktestOptions {
  /** Januaries to forecast from; every one that can be where they are not given. */
  readonly origins?: readonly number[];
  /** Folder with a folder a year of datasets as they were made then; without it each dataset is cut to what was known. */
  readonly known?: string;
  readonly draws: number;
  readonly seed: number;
  readonly threads: number;
  readonly out?: string;
  readonly quiet: boolean;
}
