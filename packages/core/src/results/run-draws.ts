import { createPlacement } from "../places/placement.ts";
import { createDemand } from "../simulate/demand.ts";
import { FULL_UNCERTAINTY } from "../simulate/uncertainty.ts";
import { createDrawCounter } from "./draw-counter.ts";
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
  const demand = createDemand(plan.demand, plan.uncertainty ?? FULL_UNCERTAINTY);
  const placement = plan.places && createPlacement(plan.places, plan.demand.shape, demand);
  const counter = createDrawCounter(plan, demand, placement);
  function draw(seed: number, number: number, i: number): void {
    demand.begin(seed, number);
    placement?.begin(seed, number);
    for (let year = 1; year <= plan.demand.years; year++) {
      demand.advance(year);
      placement?.advance(year);
      counter.count(year, i);
    }
  }
  return (seed, from, to, tally = emptyTally(plan)) => {
    for (let first = from; first < to; first += counter.atOnce) {
      const draws = Math.min(counter.atOnce, to - first);
      for (let i = 0; i < draws; i++) draw(seed, first + i, i);
      counter.addTo(tally, draws);
    }
    return tally;
  };
}

/** Draws a plan in one go: see createDrawRunner. */
export function runDraws(plan: RunPlan, seed: number, from: number, to: number): Tally {
  return createDrawRunner(plan)(seed, from, to);
}
