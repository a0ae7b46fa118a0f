import { setImmediate } from "node:timers/promises";
import { createDrawRunner, emptyTally, mergeTally, type RunPlan, type Tally } from "@sufficiency/core";
import { Piscina } from "piscina";
import { createDrawQueue, drawsDone, markDone, stopQueue, takeChunk } from "./draw-queue.ts";
import { sharePlan } from "./shared-plan.ts";
import type { DrawTask } from "./worker.ts";

/** Threads that are loading, or ready to draw. */
export interface Threads {
  /**
   * Does draws 0 to `draws` - 1 of a run. The tally is the same however many threads there are, since tallies add up to
   * the same in any order.
   * @param onDone told how many more draws are done
   */
  draw(plan: RunPlan, seed: number, draws: number, onDone: (draws: number) => void): Promise<Tally>;
  stop(): Promise<void>;
}

/**
 * Starts threads, this one included, so that they load while the dataset is being read. One alone takes no worker.
 * Draws that this thread can do before a worker is ready do not wait for it.
 */
export function startThreads(threads: number): Threads {
  const pool = threads > 1 ? startPool(threads - 1) : undefined;

  return {
    draw(plan, seed, draws, onDone) {
      const queue = createDrawQueue(draws);
      const tally = emptyTally(plan);
      let reported = 0;
      const report = (): void => {
        const done = drawsDone(queue);
        onDone(done - reported);
        reported = done;
      };
      const drawHere = async (): Promise<void> => {
        const draw = createDrawRunner(plan);
        for (let chunk = takeChunk(queue); chunk; chunk = takeChunk(queue)) {
          draw(seed, chunk.from, chunk.to, tally);
          markDone(queue, chunk);
          report();
          await setImmediate();
        }
      };
      const drawThere = async (workers: Piscina, task: DrawTask): Promise<void> => {
        const part: Tally | null = await workers.run(task);
        if (part) mergeTally(tally, part);
      };
      return new Promise((resolve, fail) => {
        const parts = [drawHere()];
        if (pool) {
          const task: DrawTask = { seed, plan: sharePlan(plan), queue };
          for (let worker = 1; worker < threads; worker++) parts.push(drawThere(pool, task));
        }
        for (const part of parts) {
          part.then(
            () => {
              if (tally.flows.draws < draws) return;
              if (reported < draws) report();
              resolve(tally);
            },
            (error) => {
              stopQueue(queue);
              fail(error);
            },
          );
        }
      });
    },
    async stop() {
      await pool?.destroy();
    },
  };
}

function startPool(workers: number): Piscina {
  const isSource = import.meta.url.endsWith(".ts");
  return new Piscina({
    filename: new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    ...(isSource ? { execArgv: ["--import", import.meta.resolve("tsx"), "--conditions=@sufficiency/source"] } : {}),
  });
}
