import type { Dataset } from "../dataset/dataset.ts";
import type { PriorName } from "../dataset/prior-ranges.ts";
import { numbering, rowCount, rowOf, type Shape, shapeOf } from "../dataset/shape.ts";
import { type Assumption, assumptionsOf } from "./assumptions.ts";
import { enterShares } from "./enter.ts";
import { type GrowthOutlook, growthOutlook } from "./growth.ts";
import { type JoinRates, joinRates } from "./join.ts";
import { leaveRates } from "./leave.ts";
import { moveRates, recodeRates } from "./move.ts";
import { joinersWithoutPopulation, type PopulationSeries, populationSeries } from "./population.ts";
import type { ShrunkShares } from "./shrink-shares.ts";
import { type TransitionTally, tallyTransitions } from "./tally.ts";
import { type ReferenceTrend, referenceTrend } from "./trend.ts";

/** All rates of a council with their uncertainty, estimated from its transitions. */
export interface Rates {
  readonly shape: Shape;
  /** The January from which the forecast starts: the last census of the dataset. */
  readonly baseYear: number;
  /** The last census year of its transitions: rates stand at the level of that year. */
  readonly lastTransition: number;
  readonly leave: ShrunkShares;
  readonly move: ShrunkShares;
  readonly recode: ShrunkShares;
  readonly enter: ShrunkShares;
  readonly join: JoinRates;
  readonly population: PopulationSeries | undefined;
  readonly reference: ReferenceTrend | undefined;
  /** How all plans are expected to grow; undefined with no reference area to tell. */
  readonly growth: GrowthOutlook | undefined;
  readonly assumptions: Record<PriorName, Assumption & { value: number }>;
  readonly tally: TransitionTally;
}

export interface EstimateOptions {
  /** Census years whose transitions are left out, such as 2021 for Covid. */
  readonly leaveOut?: readonly number[];
}

/** Why a dataset cannot be forecast, in words. */
export interface CannotEstimate {
  readonly problem: string;
  readonly expected: string;
}

/** Estimates every rate of a council. Says why where there is nothing to estimate from; never falls back in silence. */
export function estimateRates(dataset: Dataset, options: EstimateOptions = {}): Rates | CannotEstimate {
  const shape = shapeOf(dataset);
  const baseYear = dataset.counts.reduce((last, row) => Math.max(last, row.census_year), 0);
  const assumptions = assumptionsOf(dataset);
  const tally = tallyTransitions(dataset, shape, {
    halfLife: assumptions.recency_half_life.value,
    joinerHalfLife: assumptions.joiner_half_life.value,
    leaveOut: options.leaveOut ?? [],
  });
  if (tally.years.length === 0) {
    return {
      problem: "there are no transitions to estimate rates from",
      expected: "a transitions table with at least one census year, observed or inferred",
    };
  }
  const lost = joinersWithoutPopulation(dataset);
  if (lost) return lost;
  const population = populationSeries(dataset, shape);
  const damping = assumptions.trend_damping.value;
  const lastTransition = tally.years[tally.years.length - 1];
  const reference = referenceTrend(dataset.reference, damping, lastTransition);
  return {
    shape,
    baseYear,
    lastTransition,
    leave: leaveRates(tally, shape),
    move: moveRates(tally, shape),
    recode: recodeRates(tally, shape),
    enter: enterShares(tally, shape, stockByRow(dataset, shape, baseYear)),
    join: joinRates(tally, shape, population, reference, assumptions.trend_momentum.value, damping),
    population,
    reference,
    growth: growthOutlook(dataset, baseYear, population, assumptions.average_prevalence.value),
    assumptions,
    tally,
  };
}

function stockByRow(dataset: Dataset, shape: Shape, baseYear: number): Float64Array {
  const needOf = numbering(shape.needs);
  const settingOf = numbering(shape.settings);
  const stock = new Float64Array(rowCount(shape));
  for (const row of dataset.counts) {
    if (row.census_year !== baseYear) continue;
    stock[rowOf(shape, row.age, needOf.get(row.need) as number, settingOf.get(row.setting) as number)] += row.count;
  }
  return stock;
}
