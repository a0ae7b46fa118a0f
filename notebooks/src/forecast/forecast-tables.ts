import type { Columns } from "@sufficiency/core";

/** What a forecast gives: the very tables that the service and the command line write. */
export interface ForecastTables {
  /** Of each grouping asked for, in their order. */
  readonly counts: readonly Columns[];
  /** Undefined where the dataset has no places. */
  readonly places: Columns | undefined;
}
