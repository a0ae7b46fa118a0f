import type { PairedPlans, PairedTally } from "@sufficiency/core";
import { wrap } from "comlink";
import type { Drawer } from "./drawer.ts";
import DrawerWorker from "./drawer-worker.ts?worker";

/** Futures that a worker draws before it is asked again: enough to be worth asking, few enough to stop soon. */
const AT_ONCE = 20;
const MOST_WORKERS = 4;

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

/** Starts as many workers as the computer has cores, at most 4. What they give together does not hang on how many they are. */
export function startDrawers(): DrawPairs {
  const count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
  const workers = Array.from({ length: count }, () => wrap<Drawer>(new DrawerWorker()));
  return async (paired, { seed, draws, signal, onProgress }) => {
    let next = 0;
    let drawn = 0;
    const parts = await Promise.all(
      workers.map(async (worker) => {
        await worker.begin(paired);
        while (next < draws && !signal.aborted) {
          const from = next;
          next = Math.min(draws, from + AT_ONCE);
          const upTo = next;
          await worker.draw(seed, from, upTo);
          drawn += upTo - from;
          if (!signal.aborted) onProgress(drawn);
        }
        return signal.aborted ? undefined : worker.take();
      }),
    );
    return signal.aborted ? undefined : parts.flatMap((part) => part ?? []);
  };
}
