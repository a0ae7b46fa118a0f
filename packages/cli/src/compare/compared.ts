import type { ComparedPlans, Dataset, PairedTally, PreparedRun, Scenario } from "@sufficiency/core";
import type { CompareOptions } from "./options.ts";

/** Scenarios that have been drawn in pairs with the baseline, with all that words, tables and files are made of. */
export interface Compared {
  readonly options: CompareOptions;
  readonly whole: Dataset;
  readonly run: PreparedRun;
  readonly scenarios: readonly Scenario[];
  readonly compared: ComparedPlans;
  readonly paired: PairedTally;
  /** The first scenario against those after it, where it is not the baseline itself. */
  readonly first?: { readonly compared: ComparedPlans; readonly paired: PairedTally };
}

/** The middle year of the forecast and its last: those that the words speak of. */
export function yearsOf({ run }: Compared): number[] {
  const { baseYear, years } = run.plan.demand;
  return [...new Set([baseYear + Math.ceil(years / 2), baseYear + years])];
}
