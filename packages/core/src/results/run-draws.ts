import { createPlacement } from "../places/placement.ts";
import { createDemand } from "../simulate/demand.ts";
import type { RatesOf } from "../simulate/shared-rates.ts";
import { FULL_UNCERTAINTY } from "../simulate/uncertainty.ts";
import { createDrawCounter, type DrawCounter } from "./draw-counter.ts";
import { emptyTally, type RunPlan, type Tally } from "./tally.ts";

/**
 * Simulates the draws numbered `from` to `to` - 1 under a seed and adds what they give to a tally of the same plan, a new
 * one unless one is given.
 */
export type DrawRunner = (seed: number, from: number, to: number, tally?: Tally) => Tally;

/**
 * Prepares a plan for drawing; what is prepared serves any number of chunks of draws, one after another. A draw depends on
 * the plan, the seed and its number, and on nothing else.
 */
export function createDrawRunner(plan: RunPlan): DrawRunner {
  const simulation = createSimulation([plan]);
  const [counter] = simulation.counters;
  return (seed, from, to, tally = emptyTally(plan)) => {
    for (let first = from; first < to; first += counter.atOnce) {
      const draws = Math.min(counter.atOnce, to - first);
      for (let i = 0; i < draws; i++) {
        simulation.begin(seed, first + i);
        for (let year = 1; year <= plan.demand.years; year++) simulation.advance(year, i);
      }
      counter.addTo(tally, draws);
    }
    return tally;
  };
}

/** Draws a plan in one go: see createDrawRunner. */
export function runDraws(plan: RunPlan, seed: number, from: number, to: number): Tally {
  return createDrawRunner(plan)(seed, from, to);
}

/** Plans of one demand, simulated together. */
export interface Simulation {
  begin(seed: number, draw: number): void;
  /** Goes on to forecast year `year` and counts it for draw number `i` of those at once; years must come in order. */
  advance(year: number, i: number): void;
  /** What each plan gave. */
  readonly counters: readonly DrawCounter[];
}

/**
 * Prepares plans that differ in their places alone: their demand is drawn once for all.
 * @param ratesOf where rates are drawn for several simulations at once
 */
export function createSimulation(plans: readonly RunPlan[], ratesOf?: RatesOf): Simulation {
  const [{ demand: model, uncertainty = FULL_UNCERTAINTY }] = plans;
  const demand = createDemand(model, uncertainty, ratesOf?.(model, uncertainty));
  const placements = plans.map(({ places }) => places && createPlacement(places, model.shape, demand));
  const counters = plans.map((plan, k) => createDrawCounter(plan, demand, placements[k]));
  return {
    counters,
    begin(seed, draw) {
      demand.begin(seed, draw);
      for (const placement of placements) placement?.begin(seed, draw);
    },
    advance(year, i) {
      demand.advance(year);
      for (let k = 0; k < counters.length; k++) {
        placements[k]?.advance(year);
        counters[k].count(year, i);
      }
    },
  };
}
