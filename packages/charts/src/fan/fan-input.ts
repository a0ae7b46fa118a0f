/** Plans at one January census. */
export interface YearPlans {
  readonly year: number;
  readonly plans: number;
}

/** Quantiles of the plans forecast for one January census. */
export interface YearQuantiles {
  readonly year: number;
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** What a fan chart shows. Years are January censuses, ascending; `observed` and `forecast` have at least one each. */
export interface FanInput {
  readonly title: string;
  readonly subtitle?: string;
  readonly observed: readonly YearPlans[];
  /** Years after the last observed one, from which the fan opens. */
  readonly forecast: readonly YearQuantiles[];
  /** What was published of the forecast years since. */
  readonly actual?: readonly YearPlans[];
  /** The line under the picture, as it is to be read: where the figures are from. */
  readonly source: string;
}
