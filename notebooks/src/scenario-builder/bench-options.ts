import type { ExpectedTables } from "../forecast/forecaster.ts";
import type { EditorContext } from "./editor-context.ts";
import type { TrialOptions } from "./trial.ts";

/** What a bench works with: the dataset, its baseline, and how scenarios are tried. */
export interface BenchOptions extends EditorContext, TrialOptions {
  /** The baseline in expected values. */
  readonly baseline: ExpectedTables;
  /** Where the figures are from, without the scenario. */
  readonly source: string;
  /** Comes when the bench is put away: from then on it leaves the page and its address alone. */
  readonly signal: AbortSignal;
}
