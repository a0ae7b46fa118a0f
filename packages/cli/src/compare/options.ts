import type { Dimension } from "@sufficiency/core";

/** What the command `compare` was asked for. */
export interface CompareOptions {
  readonly asAt?: number;
  readonly to?: number;
  readonly draws: number;
  readonly seed: number;
  readonly threads: number;
  /** The groupings of the tables of differences, beside census year and view. */
  readonly by: readonly (readonly Dimension[])[];
  readonly out?: string;
  readonly quiet: boolean;
}
