import type { Dataset } from "../dataset/dataset.ts";
import type { Rates } from "../rates/estimate.ts";

/** What a scenario is checked against. */
export interface CheckContext {
  readonly dataset: Dataset;
  readonly rates: Rates;
  readonly baseYear: number;
  /** Last census year of the forecast. */
  readonly to: number;
}
