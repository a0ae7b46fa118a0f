import type { Dimension } from "@sufficiency/core";

/** What the command `forecast` was asked for. */
export interface ForecastOptions {
  readonly asAt?: number;
  readonly to?: number;
  /** File of the scenario; the baseline where not given. */
  readonly scenario?: string;
  readonly draws: number;
  readonly seed: number;
  readonly threads: number;
  /** The groupings of the tables of counts, beside census year and view. */
  readonly by: readonly (readonly Dimension[])[];
  readonly out?: string;
  readonly format: "csv" | "json";
  /** Means of the tables of counts as whole numbers that add up. */
  readonly whole?: boolean;
  readonly quiet: boolean;
}
