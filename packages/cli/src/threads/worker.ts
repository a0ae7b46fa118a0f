import { type RunPlan, runDraws, type Tally } from "@sufficiency/core";
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

/** The plan of the run that this thread is at, copied once. */
let current: { readonly run: number; readonly plan: RunPlan } | undefined;

/** Does a chunk of draws and gives their tally; without a task it only shows that the thread is ready. */
export default function doChunk(task: ChunkTask | null): Tally | null {
  if (task === null) return null;
  if (current?.run !== task.run) current = { run: task.run, plan: copyPlan(task.plan) };
  const tally = runDraws(current.plan, task.seed, task.from, task.to);
  return move({
    get [transferableSymbol]() {
      return tallyBuffers(tally);
    },
    get [valueSymbol]() {
      return tally;
    },
  }) as unknown as Tally;
}
