import type { LevelName } from "./levels.ts";
import type { Method } from "./methods/methods.ts";

/** Quantiles of a forecast beside its median, in plans. */
export interface OutcomeQuantiles {
  readonly p025: number;
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  readonly p975: number;
}

/** One figure that a method forecast from an origin, and what came. Counts are plans. */
export interface Outcome {
  /** Name of the dataset. */
  readonly dataset: string;
  /** The January from which it was forecast, and the January that it was forecast for. */
  readonly origin: number;
  readonly year: number;
  /** Years ahead. */
  readonly horizon: number;
  readonly level: LevelName;
  readonly code: string;
  readonly method: Method;
  readonly actual: number;
  readonly median: number;
  /** Undefined for a method that gives no interval. */
  readonly quantiles: OutcomeQuantiles | undefined;
  readonly crps: number;
  /** See naiveError. */
  readonly naiveError: number | undefined;
}
