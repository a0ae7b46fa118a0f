import type { ChartText } from "../frame/chart-text.ts";

/** A scenario less the baseline at one January census, in the same simulated futures. */
export interface DifferenceYear {
  readonly year: number;
  /** Middle of futures; or the expected value where futures have not been drawn. */
  readonly p50: number;
  /** Ends of the interval that holds 80% of simulated futures; neither where they have not been drawn. */
  readonly p10?: number;
  readonly p90?: number;
}

/** What a chart of differences shows: one panel a scenario, all on one scale; years ascending. */
export interface DifferenceInput extends ChartText {
  readonly scenarios: readonly { readonly label: string; readonly years: readonly DifferenceYear[] }[];
  /** What is counted: "plans", "plans in state special schools", "places short". */
  readonly unit: string;
}
