import type { Dimension } from "@sufficiency/core";
import type { ScenarioDocument } from "../scenarios/scenario-store.ts";

export const ANALYSIS_KINDS = ["compare", "seek", "backtest"] as const;
export type AnalysisKind = (typeof ANALYSIS_KINDS)[number];

interface Drawn {
  readonly draws: number;
  readonly seed: number;
}

interface Forecast extends Drawn {
  readonly as_at?: number;
  readonly to?: number;
}

/** Scenarios to hold against the baseline and the first of them. */
export interface CompareRequest extends Forecast {
  readonly scenarios: readonly ScenarioDocument[];
  readonly by: readonly (readonly Dimension[])[];
}

/** The lever whose size is sought, and for what. */
export interface SeekRequest extends Forecast {
  readonly scenario: ScenarioDocument;
  readonly vary: string;
  readonly target: string;
}

/** Januaries to forecast from, and the datasets as they were made then by January. */
export interface BacktestRequest extends Drawn {
  readonly origins?: readonly number[];
  readonly known?: Readonly<Record<string, string>>;
}

/** What an analysis was asked for, beside its dataset, stored scenarios in full. */
export interface AnalysisRequests {
  readonly compare: CompareRequest;
  readonly seek: SeekRequest;
  readonly backtest: BacktestRequest;
}
