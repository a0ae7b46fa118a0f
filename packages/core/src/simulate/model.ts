import type { Shape } from "../dataset/shape.ts";
import type { RatePosterior, SharePosterior } from "../rates/posterior.ts";
import type { Effects } from "../scenario/effects.ts";

/**
 * Everything that a draw of demand needs, as plain numbers: it can be sent to another thread as it is. Rates are the
 * parameters of their distributions; see Shape for how rows and cells are numbered.
 */
export interface DemandModel {
  readonly shape: Shape;
  readonly baseYear: number;
  /** Forecast census years: baseYear + 1 to baseYear + years. */
  readonly years: number;
  /** Plans at the base census by cell, by the setting wanted. */
  readonly stock: Int32Array;
  /** leave, by row: [row * 2] leaving, [row * 2 + 1] staying. */
  readonly leave: SharePosterior;
  /** move, by row: [row * settings + setting']. */
  readonly move: SharePosterior;
  /** recode, by age and need: [(age * needs + need) * needs + need']. */
  readonly recode: SharePosterior;
  /** enter, by age and need: [(age * needs + need) * settings + setting]. */
  readonly enter: SharePosterior;
  /** join, by age, need and locality: [(age * needs + need) * localities + locality]. */
  readonly join: RatePosterior;
  /**
   * People by age and locality over whom all joiner rates of a draw together keep their mean; undefined where they need not.
   * Where the growth of all plans gives the level, what the rates of a draw tell is how joiners divide, not how many come.
   */
  readonly joinersOver: Float64Array | undefined;
  /** Size of the negative binomial count of joiners by age and need. */
  readonly dispersion: number;
  /** People by forecast year, age and locality, [(year - 1) * ages * localities + ...]; undefined where joiners are counts. */
  readonly population: Float64Array | undefined;
  /** Years from the last transition, at whose level the rates stand, to the base census: 0 where they are the same. */
  readonly gap: number;
  /** Median of the joiner rate over its level at the last transition, by forecast year, [year - 1]. */
  readonly trend: Float64Array;
  /** Expected plans for each expected joiner, by forecast year, [year - 1]: what turns growth of plans into joiner rates. */
  readonly plansPerJoiner: Float64Array;
  /** Standard deviation of one year's step of the walk of the log growth of plans. */
  readonly walkSd: number;
  /** Standard deviation of what the log growth of plans is off by in one year alone. */
  readonly yearSd: number;
  /** Shares of settings among those who joined or moved in. */
  readonly inflow: Float64Array;
  /** How far these shares wander: a share q by a standard deviation of this times √(q (1 - q)) a year. 0 to below 1. */
  readonly settingWalkSd: number;
  /** Shares of age bands among those who joined, in the order of AGE_BANDS. */
  readonly inflowAges: Float64Array;
  /** How far these shares wander, likewise. */
  readonly ageWalkSd: number;
  /** Standard deviation of what the log odds of leaving are off by in one year alone. */
  readonly leavingYearSd: number;
  /** Standard deviation of what the rates of leaving are off by, since the years that they come from were off. */
  readonly leavingLevelSd: number;
  /** What the levers of a scenario do; absent where there are none. */
  readonly effects?: Effects;
}
