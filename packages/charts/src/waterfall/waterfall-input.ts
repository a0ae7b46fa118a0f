/** A number of plans with the interval that holds 80% of simulated futures. */
export interface PlansInterval {
  readonly label: string;
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/** What a waterfall shows: start + the means of the parts = the mean of the end. Labels differ from each other. */
export interface WaterfallInput {
  readonly title: string;
  readonly subtitle?: string;
  /** Plans from which the parts start, as counted. */
  readonly start: { readonly label: string; readonly plans: number };
  /** Plans that each part adds, or takes away where negative, in the order in which they are to be read. */
  readonly parts: readonly PlansInterval[];
  readonly end: PlansInterval;
  /** The line under the picture, as it is to be read: where the figures are from. */
  readonly source: string;
}
