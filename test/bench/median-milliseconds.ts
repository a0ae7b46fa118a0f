import { median } from "simple-statistics";

/** Median wall time of some runs of a task, after one that is not counted. */
export async function medianMilliseconds(runs: number, task: () => Promise<unknown>): Promise<number> {
  await task();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return median(times);
}
