import { sharedRates } from "../simulate/shared-rates.ts";
import { createDrawValues, type DrawValues } from "./draw-values.ts";
import type { KeptDraws } from "./kept-draws.ts";
import { createSimulation } from "./run-draws.ts";
import type { RunPlan } from "./tally.ts";

/** Simulates draws `first` to `first` + `draws` - 1 of several plans; gives what each gave, by the plan's place. */
export type BlockDrawer = (seed: number, first: number, draws: number) => readonly DrawValues[];

/**
 * Prepares the plans at places `members` to be drawn side by side: those of one demand together, and rates that are the same drawn
 * once for all.
 */
export function blockDrawer(plans: readonly RunPlan[], members: readonly number[]): BlockDrawer {
  const ratesOf = sharedRates();
  const demands = [...new Set(members.map((k) => plans[k].demand))];
  const valuesOf: DrawValues[] = [];
  const simulations = demands.map((demand) => {
    const places = members.filter((k) => plans[k].demand === demand);
    const simulation = createSimulation(
      places.map((k) => plans[k]),
      ratesOf,
    );
    places.forEach((k, i) => {
      valuesOf[k] = simulation.counters[i];
    });
    return simulation;
  });
  const { years } = plans[0].demand;
  return (seed, first, draws) => {
    for (let i = 0; i < draws; i++) {
      for (const simulation of simulations) simulation.begin(seed, first + i);
      for (let year = 1; year <= years; year++) for (const simulation of simulations) simulation.advance(year, i);
    }
    return valuesOf;
  };
}

/** As blockDrawer, of plans with the first among them, which is simulated only in draws that are not kept; they are kept then. */
export function recallingDrawer(plans: readonly RunPlan[], members: readonly number[], kept: KeptDraws): BlockDrawer {
  const recalled = createDrawValues(plans[0]);
  const others = members.filter((k) => k !== 0);
  let drawAll: BlockDrawer | undefined;
  let drawOthers: BlockDrawer | undefined;
  return (seed, first, draws) => {
    if (kept.recall(seed, first, draws, recalled)) {
      drawOthers ??= blockDrawer(plans, others);
      return Object.assign([...drawOthers(seed, first, draws)], [recalled]);
    }
    drawAll ??= blockDrawer(plans, members);
    const valuesOf = drawAll(seed, first, draws);
    kept.keep(seed, first, draws, valuesOf[0]);
    return valuesOf;
  };
}
