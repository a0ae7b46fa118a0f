import {
  createDrawRunner,
  createExplainRunner,
  createPairedRunner,
  type ExplainPlan,
  emptyPairedTally,
  emptyParts,
  emptyTally,
  mergePairedTally,
  mergeSigned,
  mergeTally,
  type PairedTally,
  type RunPlan,
  type SignedHistograms,
  type Tally,
} from "@sufficiency/core";

/** Something that can be drawn chunk by chunk: how it is prepared, and how what its chunks gave is put together. */
export interface Drawing<Plan, Counted> {
  /** Adds what the draws numbered `from` to `to` - 1 under a seed give to `counted`. */
  createRunner(plan: Plan): (seed: number, from: number, to: number, counted: Counted) => Counted;
  empty(plan: Plan): Counted;
  /** Adds up to the same in any order. */
  merge(into: Counted, from: Counted): void;
}

const RUN: Drawing<RunPlan, Tally> = { createRunner: createDrawRunner, empty: emptyTally, merge: mergeTally };

const PAIRED: Drawing<readonly RunPlan[], PairedTally> = {
  createRunner: createPairedRunner,
  empty: emptyPairedTally,
  merge: mergePairedTally,
};

const EXPLAIN: Drawing<ExplainPlan, SignedHistograms> = {
  createRunner: createExplainRunner,
  empty: emptyParts,
  merge: mergeSigned,
};

/** All that threads can draw. */
export const DRAWINGS = { run: RUN, paired: PAIRED, explain: EXPLAIN } as const;

export type DrawingName = keyof typeof DRAWINGS;
