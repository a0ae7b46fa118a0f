import type { PairedPlans, PairedTally } from "@sufficiency/core";
import type { Remote } from "comlink";
import type { Drawer } from "./drawer.ts";

/** Futures that a worker draws before it is asked again: enough to be worth asking, few enough to stop soon. */
const AT_ONCE = 16;

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

/** Shares draws out over drawers, to each the same at every call: those whose baseline it has kept. */
export function drawPairsWith(drawers: readonly Pick<Remote<Drawer>, "begin" | "draw" | "take">[]): DrawPairs {
  return async (paired, { seed, draws, signal, onProgress }) => {
    let drawn = 0;
    const parts = await Promise.all(
      drawers.map(async (drawer, i) => {
        const number = await drawer.begin(paired);
        for (let from = i * AT_ONCE; from < draws && !signal.aborted; from += drawers.length * AT_ONCE) {
          const to = Math.min(draws, from + AT_ONCE);
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
