import type { Dimension } from "@sufficiency/core";

/** What a run was asked for, beside its dataset. */
export interface RunRequest {
  readonly as_at?: number;
  readonly to?: number;
  /** A scenario's document; the baseline where there is none. */
  readonly scenario?: Readonly<Record<string, unknown>>;
  readonly draws: number;
  readonly seed: number;
  /** Groupings of the tables of counts that were asked for, beside those that every run has. */
  readonly by: readonly (readonly Dimension[])[];
}
