import { createDrawRunner, type DrawRunner, type Tally } from "@sufficiency/core";
import { move, transferableSymbol, valueSymbol } from "piscina";
import type { Chunk } from "./chunks.ts";
import { copyPlan } from "./shared-plan.ts";
import { tallyBuffers } from "./tally-buffers.ts";

/** A chunk of the draws of one run; `run` tells the runs of a pool apart. */
export interface ChunkTask extends Chunk {
  readonly run: number;
  readonly seed: number;
  readonly plan: SharedArrayBuffer;
}

/** The run that this thread is at: its plan is copied and prepared once. */
let current: { readonly run: number; readonly draw: DrawRunner } | undefined;

/** Does a chunk of draws and gives their tally; without a task it only shows that the thread is ready. */
export default function doChunk(task: ChunkTask | null): Tally | null {
  if (task === null) return null;
  if (current?.run !== task.run) current = { run: task.run, draw: createDrawRunner(copyPlan(task.plan)) };
  const tally = current.draw(task.seed, task.from, task.to);
  return move({
    get [transferableSymbol]() {
      return tallyBuffers(tally);
    },
    get [valueSymbol]() {
      return tally;
    },
  }) as unknown as Tally;
}
