import {
  type Assumption,
  type ComparedPlans,
  type Dataset,
  firstCensusOf,
  type PairedTally,
  type PreparedRun,
  type Scenario,
} from "@sufficiency/core";
import type { CompareOptions } from "./options.ts";

/** Scenarios that have been drawn in pairs with the baseline, with all that words, tables and files are made of. */
export interface Compared {
  readonly options: CompareOptions;
  readonly whole: Dataset;
  readonly run: PreparedRun;
  readonly scenarios: readonly Scenario[];
  /** By scenario: what its levers suppose. */
  readonly levers: readonly (readonly Assumption[])[];
  readonly compared: ComparedPlans;
  readonly paired: PairedTally;
}

/** The middle year of the forecast and its last: those that the words speak of. */
export function yearsOf({ run }: Compared): number[] {
  const { baseYear, years } = run.plan.demand;
  return [...new Set([baseYear + Math.ceil(years / 2), baseYear + years])];
}

/** Those of these years in which some lever of the scenarios may show: before that there is nothing to find. */
export function yearsOfLevers(all: Compared, scenarios: readonly Scenario[]): number[] {
  const first = Math.min(...scenarios.flatMap(({ levers }) => levers.map(firstCensusOf)));
  return yearsOf(all).filter((year) => year >= first);
}

/** How many draws the difference of a pair rests on. */
export function drawsOf({ paired }: Compared, pair: number): number {
  return paired.differences[pair].counts[0].above.draws;
}
