import type { CellBehind, Dataset, Explanation, PreparedRun, Scenario, Selection } from "@sufficiency/core";
import type { ExplainOptions } from "./options.ts";

/** A change that has been explained, with all that its words, tables and files are made of. */
export interface Explained {
  readonly options: ExplainOptions;
  readonly whole: Dataset;
  readonly run: PreparedRun;
  /** The scenario whose levers are parts of the change; undefined for the baseline. */
  readonly scenario: Scenario | undefined;
  readonly selection: Selection;
  readonly explanation: Explanation;
  /** Where one need, setting and locality was asked about. */
  readonly behind: CellBehind | undefined;
}

/** The census that the change starts from, and the one that it goes to. */
export function censusesOf({ run }: Explained): { from: number; to: number } {
  const { baseYear, years } = run.plan.demand;
  return { from: baseYear, to: baseYear + years };
}

/** The parts but for those that are 0, such as movers between settings where all settings are counted together. */
export function partsOfNote({ explanation }: Explained): Explanation["parts"] {
  return explanation.parts.filter(({ mean, p10, p90 }) => mean !== 0 || p10 !== p90);
}
