import { type BlockDrawer, blockDrawer, recallingDrawer } from "./draw-blocks.ts";
import { createDrawValues, type DrawValues } from "./draw-values.ts";
import type { Histograms } from "./histogram.ts";
import type { KeptDraws } from "./kept-draws.ts";
import { addDraws, addSigned, emptySignedHistograms, mergeSigned, type SignedHistograms } from "./signed-histograms.ts";
import { emptyTally, mergeTally, type RunPlan, type Tally, viewsOf } from "./tally.ts";

/** Plans to draw side by side under one seed, and the differences to take, as plain data: it can be sent to another thread. */
export interface PairedPlans {
  /** All count the same groupings, years, views and capped settings. */
  readonly plans: readonly RunPlan[];
  readonly pairs: readonly Pair[];
}

/** The difference of one plan from another, draw by draw. */
export interface Pair {
  /** Places among the plans: the difference is plan - against. */
  readonly plan: number;
  readonly against: number;
  /** Taken in the draws numbered below this only; in all where it is not given. */
  readonly first?: number;
}

/**
 * What some draws of several plans gave under one seed: each plan by itself, in the draws that its pairs need, and how those
 * of each pair differ. Paired tallies of other draws of the same plans can be added, in any order.
 */
export interface PairedTally {
  readonly plans: readonly Tally[];
  /** Of each pair. */
  readonly differences: readonly Differences[];
}

/** One plan - another in every draw, numbered as in Tally; without cells where one of them does not count. */
export interface Differences {
  readonly counts: readonly SignedHistograms[];
  readonly flows: SignedHistograms;
  readonly places: SignedHistograms;
  readonly overflow: SignedHistograms;
}

/**
 * Prepares plans for drawing in pairs: draw d of each plan is the very draw d that it would have alone, so the plans meet
 * the same luck where they agree and their difference is not blurred by chance that is common to them. A plan is not drawn
 * in draws that none of its pairs takes.
 *
 * @param kept draws of the first plan, which are not done again; those that are not there are done and kept
 * @throws RangeError where plans do not count the same
 */
export function createPairedRunner(
  paired: PairedPlans,
  kept?: KeptDraws,
): (seed: number, from: number, to: number, tally?: PairedTally) => PairedTally {
  for (const plan of paired.plans) refuseOtherShape(paired.plans[0], plan);
  const stages = stagesOf(paired).map((stage) => ({ ...stage, draw: stageRunner(paired, stage, kept) }));
  return (seed, from, to, tally = emptyPairedTally(paired)) => {
    for (const { begin, end, draw } of stages) {
      if (from < end && to > begin) draw(seed, Math.max(from, begin), Math.min(to, end), tally);
    }
    return tally;
  };
}

/** The draws numbered `begin` to `end` - 1, and the pairs that are taken in them by their places. */
interface Stage {
  readonly begin: number;
  readonly end: number;
  readonly pairs: readonly number[];
}

/** One stage after another: from each to the next some pairs have come to their end. */
function stagesOf({ pairs }: PairedPlans): Stage[] {
  const endOf = ({ first = Number.POSITIVE_INFINITY }: Pair): number => first;
  const ends = [...new Set(pairs.map(endOf))].toSorted((a, b) => a - b);
  return ends.map((end, i) => ({
    begin: ends[i - 1] ?? 0,
    end,
    pairs: pairs.flatMap((pair, k) => (endOf(pair) >= end ? [k] : [])),
  }));
}

function stageRunner({ plans, pairs }: PairedPlans, stage: Stage, kept: KeptDraws | undefined) {
  const members = [...new Set(stage.pairs.flatMap((k) => [pairs[k].plan, pairs[k].against]))];
  const atOnce = Math.min(...members.map((k) => createDrawValues(plans[k]).atOnce));
  let drawBlock: BlockDrawer | undefined;
  return (seed: number, from: number, to: number, tally: PairedTally): void => {
    drawBlock ??= kept && members.includes(0) ? recallingDrawer(plans, members, kept) : blockDrawer(plans, members);
    for (let first = from; first < to; first += atOnce) {
      const draws = Math.min(atOnce, to - first);
      const valuesOf = drawBlock(seed, first, draws);
      for (const k of stage.pairs) {
        const { plan, against } = pairs[k];
        if (plan !== against) addDifferences(tally.differences[k], valuesOf[plan], valuesOf[against], draws);
      }
      for (const k of members) valuesOf[k].addTo(tally.plans[k], draws);
    }
    for (const k of stage.pairs) for (const each of signedHistogramsOf(tally.differences[k])) addDraws(each, to - from);
  };
}

export function emptyPairedTally({ plans, pairs }: PairedPlans): PairedTally {
  const tallies = plans.map(emptyTally);
  const differences = pairs.map(({ plan, against }): Differences => {
    const [of, other] = [tallies[plan], tallies[against]];
    return {
      counts: of.counts.map((histograms, i) => emptyDifference(histograms, other.counts[i])),
      flows: emptyDifference(of.flows, other.flows),
      places: emptyDifference(of.places, other.places),
      overflow: emptyDifference(of.overflow, other.overflow),
    };
  });
  return { plans: tallies, differences };
}

/** For the cells of two plans' histograms, or for none where one of them does not count. */
function emptyDifference(of: Histograms, other: Histograms): SignedHistograms {
  return emptySignedHistograms(Math.min(of.sums.length, other.sums.length));
}

export function mergePairedTally(into: PairedTally, from: PairedTally): void {
  into.plans.forEach((tally, k) => {
    mergeTally(tally, from.plans[k]);
  });
  into.differences.forEach((differences, k) => {
    const parts = signedHistogramsOf(from.differences[k]);
    signedHistogramsOf(differences).forEach((histograms, i) => {
      mergeSigned(histograms, parts[i]);
    });
  });
}

/** Counts the differences of the draws that have just been simulated, before their values are forgotten. */
function addDifferences(differences: Differences, of: DrawValues, other: DrawValues, draws: number): void {
  signedHistogramsOf(differences).forEach((histograms, h) => {
    const ofPlan = of.values[h];
    const ofOther = other.values[h];
    const cells = histograms.above.sums.length;
    for (let first = 0; first < draws * cells; first += cells) {
      for (let cell = 0; cell < cells; cell++) {
        const difference = ofPlan[first + cell] - ofOther[first + cell];
        if (difference !== 0) addSigned(histograms, cell, difference);
      }
    }
  });
}

function signedHistogramsOf({ counts, flows, places, overflow }: Differences): SignedHistograms[] {
  return [...counts, flows, places, overflow];
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
