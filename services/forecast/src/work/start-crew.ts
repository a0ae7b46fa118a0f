import { startThreadPool } from "@sufficiency/cli/threads";
import type { TASKS, TaskName } from "./thread.ts";

/** What a task takes, and what it gives. */
type Input<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
type Output<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;

/** Threads that do whatever would keep the service from answering: reading datasets, estimating, drawing, summing up. */
export interface Crew {
  run<Name extends TaskName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  stop(): Promise<void>;
}

/** Starts threads as they are needed: as many as may draw, and one more for what people wait for. */
export function startCrew(threads: number): Crew {
  const size = { minThreads: 1, maxThreads: threads + 1, idleTimeout: 60_000 };
  const pool = startThreadPool("./thread", import.meta.url, size);
  return {
    run: (name, input) => pool.run({ name, input }) as Promise<Output<typeof name>>,
    stop: () => pool.end(),
  };
}
