import { AGE_COUNT } from "../../domain/ages.ts";
import type { Rates } from "../../rates/estimate.ts";
import type { DemandModel } from "../../simulate/model.ts";
import { FULL_UNCERTAINTY, type Uncertainty } from "../../simulate/uncertainty.ts";
import type { RunPlan } from "../tally.ts";

/** A future that is the forecast but for what is held still in it. */
export interface Future {
  readonly name: FutureName;
  readonly demand: DemandModel;
  readonly uncertainty: Uncertainty;
}

export type FutureName = "today" | "population" | "joiner_trend" | "trend_line" | "forecast" | LeverName | "scenario";

/** A lever of a scenario, by its name. */
export type LeverName = `lever_${string}`;

/** What futures are made from: a run's plan, and the population that it was estimated with. */
export interface ExplainedRun {
  readonly plan: RunPlan;
  readonly rates: Pick<Rates, "population">;
}

const NO_WALK: Uncertainty = { parameters: true, walk: false };

/**
 * The futures that tell what a change comes from:
 * - `today`: the joiner rate stays at the level at which the rates stand, the population as it was at the base census;
 * - `population`: that, but the population changes;
 * - `joiner_trend`: as `today`, but the joiner rate follows its trend;
 * - `trend_line`: both change; the joiner rate keeps to its trend;
 * - `forecast`: the forecast itself, in which the joiner rate also strays from its trend.
 * Where no population is known, `population` and `trend_line`, which then say nothing of their own, are left out.
 */
export function futuresOf({ plan, rates }: ExplainedRun): Future[] {
  const forecast = plan.demand;
  const { population } = rates;
  const still: DemandModel = { ...forecast, trend: forecast.trend.map(() => 1) };
  const future = (name: FutureName, demand: DemandModel, uncertainty = NO_WALK): Future => ({
    name,
    demand,
    uncertainty,
  });
  const drawn = future("forecast", forecast, plan.uncertainty ?? FULL_UNCERTAINTY);
  if (!population) return [future("today", still), future("joiner_trend", forecast), drawn];
  const held = heldPopulation(population.at(forecast.baseYear), forecast);
  return [
    future("today", { ...still, population: held }),
    future("population", still),
    future("joiner_trend", { ...forecast, population: held }),
    future("trend_line", forecast),
    drawn,
  ];
}

/** The population of one census for every forecast year. */
function heldPopulation(people: Float64Array, { years, shape }: DemandModel): Float64Array {
  const size = AGE_COUNT * shape.localities.length;
  return Float64Array.from({ length: years * size }, (_, i) => people[i % size]);
}
