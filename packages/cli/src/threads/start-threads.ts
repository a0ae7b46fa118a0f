import { setImmediate } from "node:timers/promises";
import type { ExplainPlan, PairedPlans, PairedTally, RunPlan, SignedHistograms, Tally } from "@sufficiency/core";
import { createDrawQueue, drawsDone, markDone, stopQueue, takeChunk } from "./draw-queue.ts";
import { DRAWINGS, type Drawing, type DrawingName } from "./drawings.ts";
import { sharePlan } from "./shared-plan.ts";
import { startThreadPool, type ThreadPool } from "./thread-pool.ts";
import type { DrawTask, Share } from "./worker.ts";

/** Told how many more draws are done. */
type OnDone = (draws: number) => void;

/** Threads that are loading, or ready to draw. */
export interface Threads {
  /**
   * Does draws 0 to `draws` - 1 of a run. The tally is the same however many threads there are, since tallies add up to
   * the same in any order.
   */
  draw(plan: RunPlan, seed: number, draws: number, onDone: OnDone): Promise<Tally>;
  /** As `draw`, of several plans that meet the same luck. */
  drawPaired(plans: PairedPlans, seed: number, draws: number, onDone: OnDone): Promise<PairedTally>;
  /** As `draw`, of the parts that a change comes from. */
  drawParts(plan: ExplainPlan, seed: number, draws: number, onDone: OnDone): Promise<SignedHistograms>;
  stop(): Promise<void>;
}

/**
 * Starts threads, this one included, so that they load while the dataset is being read. One alone takes no worker.
 * Draws that this thread can do before a worker is ready do not wait for it.
 */
export function startThreads(threads: number): Threads {
  const workers = threads - 1;
  const size = { minThreads: workers, maxThreads: workers };
  const pool = workers > 0 ? startThreadPool("./worker", import.meta.url, size) : undefined;

  function drawAs<Plan, Counted>(
    name: DrawingName,
    drawing: Drawing<Plan, Counted>,
    plan: Plan,
    seed: number,
    draws: number,
    onDone: OnDone,
  ): Promise<Counted> {
    const queue = createDrawQueue(draws);
    const counted = drawing.empty(plan);
    let reported = 0;
    const report = (): void => {
      const done = drawsDone(queue);
      onDone(done - reported);
      reported = done;
    };
    const drawHere = async (): Promise<number> => {
      const draw = drawing.createRunner(plan);
      let drawn = 0;
      for (let chunk = takeChunk(queue); chunk; chunk = takeChunk(queue)) {
        draw(seed, chunk.from, chunk.to, counted);
        drawn += chunk.to - chunk.from;
        markDone(queue, chunk);
        report();
        await setImmediate();
      }
      return drawn;
    };
    const drawThere = async (pool: ThreadPool, task: DrawTask): Promise<number> => {
      const share = (await pool.run(task)) as Share | null;
      if (share) drawing.merge(counted, share.counted as Counted);
      return share?.draws ?? 0;
    };
    return new Promise((resolve, fail) => {
      const parts = [drawHere()];
      if (pool) {
        const task: DrawTask = { drawing: name, seed, plan: sharePlan(plan), queue };
        for (let worker = 1; worker < threads; worker++) parts.push(drawThere(pool, task));
      }
      let left = draws;
      for (const part of parts) {
        part.then(
          (drawn) => {
            left -= drawn;
            if (left > 0) return;
            if (reported < draws) report();
            resolve(counted);
          },
          (error) => {
            stopQueue(queue);
            fail(error);
          },
        );
      }
    });
  }

  return {
    draw: (plan, seed, draws, onDone) => drawAs("run", DRAWINGS.run, plan, seed, draws, onDone),
    drawPaired: (plans, seed, draws, onDone) => drawAs("paired", DRAWINGS.paired, plans, seed, draws, onDone),
    drawParts: (plan, seed, draws, onDone) => drawAs("explain", DRAWINGS.explain, plan, seed, draws, onDone),
    async stop() {
      await pool?.end();
    },
  };
}
