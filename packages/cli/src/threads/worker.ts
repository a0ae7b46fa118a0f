import { move, transferableSymbol, valueSymbol } from "piscina";
import { buffersOf } from "./buffers-of.ts";
import { type DrawQueue, markDone, takeChunk } from "./draw-queue.ts";
import { DRAWINGS, type Drawing, type DrawingName } from "./drawings.ts";
import { copyPlan } from "./shared-plan.ts";

/** A run whose draws a thread is to share in. */
export interface DrawTask {
  readonly drawing: DrawingName;
  readonly seed: number;
  readonly plan: SharedArrayBuffer;
  readonly queue: DrawQueue;
}

/** What a thread drew of a run. */
export interface Share {
  readonly draws: number;
  readonly counted: unknown;
}

/** Draws until the queue is empty; gives what this thread drew, or null where nothing was left for it. */
export default function drawFromQueue({ drawing: name, seed, plan: shared, queue }: DrawTask): Share | null {
  let chunk = takeChunk(queue);
  if (!chunk) return null;
  const drawing = DRAWINGS[name] as Drawing<unknown, unknown>;
  const plan = copyPlan(shared);
  const draw = drawing.createRunner(plan);
  const counted = drawing.empty(plan);
  let draws = 0;
  for (; chunk; chunk = takeChunk(queue)) {
    draw(seed, chunk.from, chunk.to, counted);
    draws += chunk.to - chunk.from;
    markDone(queue, chunk);
  }
  return move({
    get [transferableSymbol]() {
      return buffersOf(counted);
    },
    get [valueSymbol]() {
      return { draws, counted };
    },
  }) as unknown as Share;
}
