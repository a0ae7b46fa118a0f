import { createDrawRunner } from "./run-draws.ts";
import { addDraws, addSigned, emptySignedHistograms, mergeSigned, type SignedHistograms } from "./signed-histograms.ts";
import { emptyTally, histogramsOf, mergeTally, type RunPlan, type Tally, viewsOf } from "./tally.ts";

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
  const runners = plans.map(createDrawRunner);
  return (seed, from, to, paired = emptyPairedTally(plans)) => {
    const passed = paired.plans.map((tally) => histogramsOf(tally).map(({ sums }) => sums.slice()));
    for (let draw = from; draw < to; draw++) {
      runners.forEach((run, k) => {
        run(seed, draw, draw + 1, paired.plans[k]);
      });
      addDifferences(paired, passed);
    }
    for (const histograms of paired.differences.flatMap(signedHistogramsOf)) addDraws(histograms, to - from);
    return paired;
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

/**
 * Counts the differences of the draw that has just been added to every plan's tally. A cell's value in that draw is what
 * its sum has grown by since `passed`, which is brought up to date.
 */
function addDifferences({ plans, differences }: PairedTally, passed: Float64Array[][]): void {
  const sums = plans.map((tally) => histogramsOf(tally).map((histograms) => histograms.sums));
  for (let k = 1; k < plans.length; k++) {
    signedHistogramsOf(differences[k]).forEach((histograms, i) => {
      const [ofBaseline, before] = [sums[0][i], passed[0][i]];
      const [ofPlan, beforePlan] = [sums[k][i], passed[k][i]];
      for (let cell = 0; cell < ofPlan.length; cell++) {
        const difference = ofPlan[cell] - beforePlan[cell] - (ofBaseline[cell] - before[cell]);
        if (difference !== 0) addSigned(histograms, cell, difference);
      }
    });
  }
  sums.forEach((each, k) => {
    each.forEach((values, i) => {
      passed[k][i].set(values);
    });
  });
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
