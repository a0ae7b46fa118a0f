import { createPlacement } from "../places/placement.ts";
import { createDemand } from "../simulate/demand.ts";
import { FULL_UNCERTAINTY } from "../simulate/uncertainty.ts";
import { countDraw } from "./count-draw.ts";
import { emptyTally, histogramsOf, type RunPlan, type Tally } from "./tally.ts";

/**
 * Simulates the draws numbered `from` to `to` - 1 under a seed and counts what they give: added to the tally given, if one
 * is, else to a new one.
 */
export type DrawRunner = (seed: number, from: number, to: number, into?: Tally) => Tally;

/**
 * Prepares a plan for drawing; what is prepared serves any number of chunks of draws, one after another. A draw depends on
 * the plan, the seed and its number, and on nothing else.
 */
export function createDrawRunner(plan: RunPlan): DrawRunner {
  const demand = createDemand(plan.demand, plan.uncertainty ?? FULL_UNCERTAINTY);
  const placement = plan.places && createPlacement(plan.places, plan.demand.shape, demand);
  const count = countDraw(plan, demand, placement);
  return (seed, from, to, tally = emptyTally(plan)) => {
    for (let draw = from; draw < to; draw++) {
      demand.begin(seed, draw);
      placement?.begin(seed, draw);
      for (let year = 1; year <= plan.demand.years; year++) {
        demand.advance(year);
        placement?.advance(year);
        count(year, tally);
      }
    }
    for (const histograms of histogramsOf(tally)) histograms.draws += to - from;
    return tally;
  };
}

/** Draws a plan in one go: see createDrawRunner. */
export function runDraws(plan: RunPlan, seed: number, from: number, to: number): Tally {
  return createDrawRunner(plan)(seed, from, to);
}
