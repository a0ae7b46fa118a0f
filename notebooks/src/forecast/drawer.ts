import { createPairedRunner, emptyPairedTally, type PairedPlans, type PairedTally } from "@sufficiency/core";

/** Draws plans in pairs where this runs: in a worker. Begin with the plans; then draw, a few futures at a time; then take the tally. */
export function createDrawer() {
  let draw: ReturnType<typeof createPairedRunner> | undefined;
  let tally: PairedTally | undefined;

  return {
    begin(paired: PairedPlans): void {
      draw = createPairedRunner(paired);
      tally = emptyPairedTally(paired);
    },

    /** Simulated futures numbered `from` to `to` - 1. */
    draw(seed: number, from: number, to: number): void {
      if (!draw) throw new Error("There is nothing to draw yet.");
      tally = draw(seed, from, to, tally);
    },

    /** What was drawn since the beginning. */
    take(): PairedTally {
      if (!tally) throw new Error("There is nothing to draw yet.");
      return tally;
    },
  };
}

export type Drawer = ReturnType<typeof createDrawer>;
