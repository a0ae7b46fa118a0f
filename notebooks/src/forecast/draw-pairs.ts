import type { PairedPlans, PairedTally } from "@sufficiency/core";
import type { Remote } from "comlink";
import type { Drawer } from "./drawer.ts";

/** Futures that a worker draws before it is asked again: enough to be worth asking, few enough to stop soon. */
const AT_ONCE = 20;

/** Draws plans in several workers at once; gives undefined where it was stopped. */
export type DrawPairs = (
  paired: PairedPlans,
  options: {
    readonly seed: number;
    readonly draws: number;
    readonly signal: AbortSignal;
    /** Called with how many are drawn, each time that there are more. */
    onProgress(drawn: number): void;
  },
) => Promise<PairedTally[] | undefined>;

/** Shares draws out over drawers, each of which takes the next few when it is done with its own. */
export function drawPairsWith(drawers: readonly Pick<Remote<Drawer>, "begin" | "draw" | "take">[]): DrawPairs {
  return async (paired, { seed, draws, signal, onProgress }) => {
    let next = 0;
    let drawn = 0;
    const parts = await Promise.all(
      drawers.map(async (drawer) => {
        const number = await drawer.begin(paired);
        while (next < draws && !signal.aborted) {
          const from = next;
          const to = Math.min(draws, from + AT_ONCE);
          next = to;
          if (!(await drawer.draw(number, seed, from, to))) return undefined;
          drawn += to - from;
          if (!signal.aborted) onProgress(drawn);
        }
        return drawer.take(number);
      }),
    );
    const all = parts.flatMap((part) => part ?? []);
    return signal.aborted || all.length < drawers.length ? undefined : all;
  };
}
