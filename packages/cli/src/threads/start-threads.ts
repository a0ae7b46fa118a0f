import { setImmediate } from "node:timers/promises";
import type { ExplainPlan, PairedTally, RunPlan, SignedHistograms, Tally } from "@sufficiency/core";
import { Piscina } from "piscina";
import { type Chunk, chunksOf } from "./chunks.ts";
import { DRAWINGS, type Drawing, type DrawingName } from "./drawings.ts";
import { sharePlan } from "./shared-plan.ts";
import type { ChunkTask } from "./worker.ts";

/** Told how many more draws are done. */
type OnDone = (draws: number) => void;

/** Threads that are loading, or ready to draw. */
export interface Threads {
  /**
   * Does draws 0 to `draws` - 1 of a run. The tally is the same however many threads there are, since tallies add up to
   * the same in any order.
   */
  draw(plan: RunPlan, seed: number, draws: number, onDone: OnDone): Promise<Tally>;
  /** As `draw`, of several plans that meet the same luck, the baseline first. */
  drawPaired(plans: readonly RunPlan[], seed: number, draws: number, onDone: OnDone): Promise<PairedTally>;
  /** As `draw`, of the parts that a change comes from. */
  drawParts(plan: ExplainPlan, seed: number, draws: number, onDone: OnDone): Promise<SignedHistograms>;
  stop(): Promise<void>;
}

/**
 * Starts threads, this one included, so that they load while the dataset is being read. One alone takes no worker.
 * Draws that this thread can do before a worker is ready do not wait for it.
 */
export function startThreads(threads: number): Threads {
  const pool = threads > 1 ? startPool(threads - 1) : undefined;
  const ready = Array.from({ length: threads - 1 }, () => pool?.run(null));
  for (const each of ready) each?.catch(() => {});

  let runs = 0;

  function drawAs<Plan, Counted>(
    name: DrawingName,
    drawing: Drawing<Plan, Counted>,
    plan: Plan,
    seed: number,
    draws: number,
    onDone: OnDone,
  ): Promise<Counted> {
    const run = runs++;
    const counted = drawing.empty(plan);
    const chunks = chunksOf(draws);
    let left = draws;
    return new Promise((resolve, fail) => {
      const reject = (error: unknown): void => {
        chunks.length = 0;
        fail(error);
      };
      const add = (part: Counted, { from, to }: Chunk): void => {
        drawing.merge(counted, part);
        onDone(to - from);
        left -= to - from;
        if (left === 0) resolve(counted);
      };
      const drawHere = async (): Promise<void> => {
        const draw = drawing.createRunner(plan);
        for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
          add(draw(seed, chunk.from, chunk.to), chunk);
          await setImmediate();
        }
      };
      const drawThere = async (workers: Piscina, shared: SharedArrayBuffer): Promise<void> => {
        for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
          const task: ChunkTask = { ...chunk, run, drawing: name, seed, plan: shared };
          add(await workers.run(task), chunk);
        }
      };
      if (pool) {
        const shared = sharePlan(plan);
        for (const worker of ready) {
          const loop = () => drawThere(pool, shared);
          worker?.then(() => Promise.all([loop(), loop()])).catch(reject);
        }
      }
      drawHere().catch(reject);
    });
  }

  return {
    draw: (plan, seed, draws, onDone) => drawAs("run", DRAWINGS.run, plan, seed, draws, onDone),
    drawPaired: (plans, seed, draws, onDone) => drawAs("paired", DRAWINGS.paired, plans, seed, draws, onDone),
    drawParts: (plan, seed, draws, onDone) => drawAs("explain", DRAWINGS.explain, plan, seed, draws, onDone),
    async stop() {
      await pool?.destroy();
    },
  };
}

/** Each worker takes a second chunk ahead, so that it need not wait for this thread, which draws too. */
function startPool(workers: number): Piscina {
  const isSource = import.meta.url.endsWith(".ts");
  return new Piscina({
    filename: new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 2,
    ...(isSource ? { execArgv: ["--import", import.meta.resolve("tsx"), "--conditions=@sufficiency/source"] } : {}),
  });
}
