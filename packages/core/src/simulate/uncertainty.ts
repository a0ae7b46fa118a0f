/**
 * Which of the three kinds of uncertainty the draws take. A forecast takes all; fixing some is for checking the simulation
 * against closed forms and against expected values.
 */
export interface Uncertainty {
  /** Rates are drawn from their distributions, one value a draw; otherwise they stand at their means. */
  readonly parameters: boolean;
  /** The joiner rate walks around its trend and is off it in single years; otherwise it follows it. */
  readonly walk: boolean;
}

export const FULL_UNCERTAINTY: Uncertainty = { parameters: true, walk: true };
