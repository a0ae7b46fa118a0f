import { move, transferableSymbol, valueSymbol } from "piscina";
import { buffersOf } from "./buffers-of.ts";
import type { Chunk } from "./chunks.ts";
import { DRAWINGS, type Drawing, type DrawingName } from "./drawings.ts";
import { copyPlan } from "./shared-plan.ts";

/** A chunk of the draws of one run; `run` tells the runs of a pool apart. */
export interface ChunkTask extends Chunk {
  readonly run: number;
  readonly drawing: DrawingName;
  readonly seed: number;
  readonly plan: SharedArrayBuffer;
}

/** The run that this thread is at: its plan is copied and prepared once. */
let current: { readonly run: number; readonly draw: (seed: number, from: number, to: number) => object } | undefined;

/** Does a chunk of draws and gives what they count; without a task it only shows that the thread is ready. */
export default function doChunk(task: ChunkTask | null): unknown {
  if (task === null) return null;
  if (current?.run !== task.run) {
    const drawing = DRAWINGS[task.drawing] as Drawing<unknown, object>;
    current = { run: task.run, draw: drawing.createRunner(copyPlan(task.plan)) };
  }
  const counted = current.draw(task.seed, task.from, task.to);
  return move({
    get [transferableSymbol]() {
      return buffersOf(counted);
    },
    get [valueSymbol]() {
      return counted;
    },
  });
}
