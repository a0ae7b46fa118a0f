/// <reference types="vite/client" />
import { wrap } from "comlink";
import { type DrawPairs, drawPairsWith } from "./draw-pairs.ts";
import type { Drawer } from "./drawer.ts";
import DrawerWorker from "./drawer-worker.ts?worker";
import { until } from "./until.ts";

const MOST_WORKERS = 4;

/**
 * Starts as many workers as the computer has cores, at most 4, for the scenarios of one dataset. What they give together does not
 * hang on how many they are. They are ended when the signal comes.
 */
export function startDrawers(signal: AbortSignal): DrawPairs {
  const count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
  return drawPairsWith(Array.from({ length: count }, () => wrap<Drawer>(until(signal, new DrawerWorker()))));
}
