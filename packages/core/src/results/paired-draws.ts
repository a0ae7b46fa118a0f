import { sharedRates } from "../simulate/shared-rates.ts";
import type { DrawCounter } from "./draw-counter.ts";
import { createSimulation, type Simulation } from "./run-draws.ts";
import { addDraws, addSigned, emptySignedHistograms, mergeSigned, type SignedHistograms } from "./signed-histograms.ts";
import { emptyTally, mergeTally, type RunPlan, type Tally, viewsOf } from "./tally.ts";

/**
 * What some draws of several plans gave under one seed: each plan by itself, and how it differs, draw by draw, from the
 * first plan, the baseline. Paired tallies of other draws of the same plans can be added, in any order.
 */
export interface PairedTally {
  readonly plans: readonly Tally[];
  /** Of each plan, the baseline (all 0) first. */
  readonly differences: readonly Differences[];
}

/** Plan - baseline in every draw, numbered as in Tally. */
export interface Differences {
  readonly counts: readonly SignedHistograms[];
  readonly flows: SignedHistograms;
  readonly places: SignedHistograms;
}

/**
 * Prepares plans for drawing in pairs: draw d of each plan is the very draw d that it would have alone, so the plans meet
 * the same luck where they agree and their difference is not blurred by chance that is common to them.
 *
 * @param plans the baseline first; all count the same groupings, years, views and places
 * @throws RangeError where they do not
 */
export function createPairedRunner(
  plans: readonly RunPlan[],
): (seed: number, from: number, to: number, paired?: PairedTally) => PairedTally {
  for (const plan of plans) refuseOtherShape(plans[0], plan);
  const { begin, advance, counters } = simulateAll(plans);
  const { atOnce } = counters[0];
  const { years } = plans[0].demand;
  return (seed, from, to, paired = emptyPairedTally(plans)) => {
    for (let first = from; first < to; first += atOnce) {
      const draws = Math.min(atOnce, to - first);
      for (let i = 0; i < draws; i++) {
        begin(seed, first + i);
        for (let year = 1; year <= years; year++) advance(year, i);
      }
      addDifferences(paired, counters, draws);
      counters.forEach((counter, k) => {
        counter.addTo(paired.plans[k], draws);
      });
    }
    for (const histograms of paired.differences.flatMap(signedHistogramsOf)) addDraws(histograms, to - from);
    return paired;
  };
}

/** Simulates plans side by side: those of one demand together, and rates that are the same drawn once for all. */
function simulateAll(plans: readonly RunPlan[]): Simulation {
  const ratesOf = sharedRates();
  const alike = new Map<RunPlan["demand"], number[]>();
  plans.forEach(({ demand }, k) => {
    alike.set(demand, [...(alike.get(demand) ?? []), k]);
  });
  const counters: DrawCounter[] = [];
  const simulations = [...alike.values()].map((members) => {
    const simulation = createSimulation(
      members.map((k) => plans[k]),
      ratesOf,
    );
    members.forEach((k, i) => {
      counters[k] = simulation.counters[i];
    });
    return simulation;
  });
  return {
    counters,
    begin(seed, draw) {
      for (const simulation of simulations) simulation.begin(seed, draw);
    },
    advance(year, i) {
      for (const simulation of simulations) simulation.advance(year, i);
    },
  };
}

export function emptyPairedTally(plans: readonly RunPlan[]): PairedTally {
  const tallies = plans.map(emptyTally);
  const differences = tallies.map(
    ({ counts, flows, places }): Differences => ({
      counts: counts.map(({ sums }) => emptySignedHistograms(sums.length)),
      flows: emptySignedHistograms(flows.sums.length),
      places: emptySignedHistograms(places.sums.length),
    }),
  );
  return { plans: tallies, differences };
}

export function mergePairedTally(into: PairedTally, from: PairedTally): void {
  into.plans.forEach((tally, k) => {
    mergeTally(tally, from.plans[k]);
    const parts = signedHistogramsOf(from.differences[k]);
    signedHistogramsOf(into.differences[k]).forEach((histograms, i) => {
      mergeSigned(histograms, parts[i]);
    });
  });
}

/** Counts the differences of the draws that have just been simulated, before their values are forgotten. */
function addDifferences({ differences }: PairedTally, counters: readonly DrawCounter[], draws: number): void {
  for (let k = 1; k < counters.length; k++) {
    signedHistogramsOf(differences[k]).forEach((histograms, h) => {
      const ofBaseline = counters[0].values[h];
      const ofPlan = counters[k].values[h];
      const cells = histograms.above.sums.length;
      for (let i = 0; i < draws * cells; i++) {
        const difference = ofPlan[i] - ofBaseline[i];
        if (difference !== 0) addSigned(histograms, i % cells, difference);
      }
    });
  }
}

function signedHistogramsOf({ counts, flows, places }: Differences): SignedHistograms[] {
  return [...counts, flows, places];
}

function refuseOtherShape(baseline: RunPlan, plan: RunPlan): void {
  const shapeOf = ({ demand, places, groupings }: RunPlan) =>
    JSON.stringify([
      demand.shape,
      demand.baseYear,
      demand.years,
      viewsOf({ ...plan, places }),
      places?.capped.map(({ setting }) => setting),
      groupings.map(({ by, keys }) => [by, keys]),
    ]);
  if (shapeOf(plan) === shapeOf(baseline)) return;
  throw new RangeError("Plans drawn in pairs must count the same groupings, years, views and capped settings.");
}
