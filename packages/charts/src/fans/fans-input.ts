import type { YearPlans, YearQuantiles } from "../fan/fan-input.ts";

/** What a chart of fans shows: forecasts from several origins over what happened. Years are January censuses, ascending. */
export interface FansInput {
  readonly title: string;
  readonly subtitle: string;
  /** Plans at each counted census, before and after the origins; the origins are among them. */
  readonly counted: readonly YearPlans[];
  readonly fans: readonly { readonly origin: number; readonly forecast: readonly YearQuantiles[] }[];
  /** The line under the picture, as it is to be read: where the figures are from. */
  readonly source: string;
}
