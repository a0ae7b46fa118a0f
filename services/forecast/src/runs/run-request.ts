import type { Dimension } from "@sufficiency/core";

/** What a run was asked for, beside its dataset. */
export interface RunRequest {
  readonly as_at?: number;
  readonly to?: number;
  readonly draws: number;
  readonly seed: number;
  /** Groupings of the tables of counts that were asked for, beside those that every run has. */
  readonly by: readonly (readonly Dimension[])[];
}
