import { createDrawRunner, emptyTally, type Tally } from "@sufficiency/core";
import { move, transferableSymbol, valueSymbol } from "piscina";
import { type DrawQueue, markDone, takeChunk } from "./draw-queue.ts";
import { copyPlan } from "./shared-plan.ts";
import { tallyBuffers } from "./tally-buffers.ts";

/** A run whose draws a thread is to share in. */
export interface DrawTask {
  readonly seed: number;
  readonly plan: SharedArrayBuffer;
  readonly queue: DrawQueue;
}

/** Draws until the queue is empty; gives the tally of what this thread drew, or null where nothing was left for it. */
export default function drawFromQueue({ seed, plan: shared, queue }: DrawTask): Tally | null {
  let chunk = takeChunk(queue);
  if (!chunk) return null;
  const plan = copyPlan(shared);
  const draw = createDrawRunner(plan);
  const tally = emptyTally(plan);
  for (; chunk; chunk = takeChunk(queue)) {
    draw(seed, chunk.from, chunk.to, tally);
    markDone(queue, chunk);
  }
  return move({
    get [transferableSymbol]() {
      return tallyBuffers(tally);
    },
    get [valueSymbol]() {
      return tally;
    },
  }) as unknown as Tally;
}
