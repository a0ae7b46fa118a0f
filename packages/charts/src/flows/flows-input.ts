import type { ChartText } from "../frame/chart-text.ts";

/** Children in a year: mean of futures where forecast, with the ends of the interval that holds 80% of them. */
export interface FlowFigure {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/** Who joined and who left in the year up to a January census. */
export interface FlowsYear {
  readonly year: number;
  /** Inferred: worked out from counts or published totals, not seen child by child. */
  readonly status: "observed" | "inferred" | "forecast";
  readonly joiners: FlowFigure;
  readonly leavers: FlowFigure;
}

/** What a chart of flows shows: one panel a setting, or one for all; years ascending. */
export interface FlowsInput extends ChartText {
  readonly panels: readonly { readonly label: string; readonly years: readonly FlowsYear[] }[];
  /** One scale for all, so that sizes can be compared; or each its own, so that small ones can be seen. */
  readonly scale: "shared" | "own";
}
