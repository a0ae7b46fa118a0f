import {
  createKeptDraws,
  createPairedRunner,
  emptyPairedTally,
  type PairedPlans,
  type PairedTally,
} from "@sufficiency/core";

/**
 * Draws plans in pairs where this runs: in a worker. Begin with the plans; then draw, a few futures at a time; then take the tally.
 * The first of the plans is always the same baseline, which is drawn once and kept.
 * What was begun before is left off: who goes on with it is told so.
 */
export function createDrawer() {
  const kept = createKeptDraws();
  let draw: ReturnType<typeof createPairedRunner> | undefined;
  let tally: PairedTally | undefined;
  let begun = 0;

  return {
    /** Gives the number under which it goes on. */
    begin(paired: PairedPlans): number {
      draw = createPairedRunner(paired, kept);
      tally = emptyPairedTally(paired);
      begun += 1;
      return begun;
    },

    /** Simulated futures numbered `from` to `to` - 1; false, and nothing is drawn, where something else was begun since. */
    draw(number: number, seed: number, from: number, to: number): boolean {
      if (!draw || number !== begun) return false;
      tally = draw(seed, from, to, tally);
      return true;
    },

    /** What was drawn since the beginning; undefined where something else was begun since. */
    take(number: number): PairedTally | undefined {
      return number === begun ? tally : undefined;
    },
  };
}

export type Drawer = ReturnType<typeof createDrawer>;
