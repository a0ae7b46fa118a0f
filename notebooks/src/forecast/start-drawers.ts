/// <reference types="vite/client" />
import { wrap } from "comlink";
import { type DrawPairs, drawPairsWith } from "./draw-pairs.ts";
import type { Drawer } from "./drawer.ts";
import DrawerWorker from "./drawer-worker.ts?worker";

const MOST_WORKERS = 4;

/** Starts as many workers as the computer has cores, at most 4. What they give together does not hang on how many they are. */
export function startDrawers(): DrawPairs {
  const count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
  return drawPairsWith(Array.from({ length: count }, () => wrap<Drawer>(new DrawerWorker())));
}
