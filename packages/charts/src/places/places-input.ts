import type { ChartText } from "../frame/chart-text.ts";

/** What was counted at one January census. */
export interface PlacesObserved {
  readonly year: number;
  /** Children there. */
  readonly plans: number;
  /** Places commissioned, where known. */
  readonly places?: number;
}

/** What is forecast for one January census. */
export interface PlacesForecast {
  readonly year: number;
  /** Places planned. */
  readonly places: number;
  /**
   * Children who need a place: middle, and the ends of the interval that holds 80% of simulated futures; or the expected value
   * alone where futures have not been drawn.
   */
  readonly demand: { readonly p50: number; readonly p10?: number; readonly p90?: number };
  /** Probability that some of them have none, 0 to 1; undefined where futures have not been drawn. */
  readonly pShortfall?: number;
}

/** Demand against places of one setting or phase. Years are January censuses, ascending. */
export interface PlacesPanel {
  /** "State special school", "Resource base, primary". */
  readonly label: string;
  readonly observed?: readonly PlacesObserved[];
  readonly forecast: readonly PlacesForecast[];
}

/** What a chart of demand against places shows, in the order of `panels`. */
export interface PlacesInput extends ChartText {
  readonly panels: readonly PlacesPanel[];
  /** One scale for all, so that sizes can be compared; or each its own, so that small ones can be seen. */
  readonly scale: "shared" | "own";
}
