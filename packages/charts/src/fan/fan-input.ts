import type { NamedQuantiles } from "@sufficiency/core";

/** Plans at one January census. */
export interface YearPlans {
  readonly year: number;
  readonly plans: number;
}

/** Quantiles of the plans forecast for one January census. */
export interface YearQuantiles extends NamedQuantiles {
  readonly year: number;
}

/** Expected values of a forecast: one figure a year, worked out at once and without drawing futures, so with no interval. */
export interface ExpectedPlans {
  /** What the forecast is of: "your scenario". */
  readonly label: string;
  readonly years: readonly YearPlans[];
}

/** What a fan chart shows. Years are January censuses, ascending; `observed` has at least one, and `forecast` unless there is `expected`. */
export interface FanInput {
  readonly title: string;
  readonly subtitle?: string;
  readonly observed: readonly YearPlans[];
  /** Years after the last observed one, from which the fan opens. */
  readonly forecast: readonly YearQuantiles[];
  /** Drawn as a line over the fan, with words that say there is no interval yet. */
  readonly expected?: ExpectedPlans;
  /** What was published of the forecast years since. */
  readonly actual?: readonly YearPlans[];
  /** The line under the picture, as it is to be read: where the figures are from. */
  readonly source: string;
}
