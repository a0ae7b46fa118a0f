import { afterAll, beforeAll, expect, test } from "vitest";
import { over } from "../helpers/over.ts";
import { type SmallService, serveSmall } from "../helpers/serve-small.ts";

const AT_ONCE = 20;
const DRAWS = 20;
/** In all; memory is looked at in `pnpm soak` alone, since it takes a hundred runs until all is warm. */
const RUNS = Number(process.env.SOAK_RUNS ?? AT_ONCE);
const LOOK_AT = [100, 300, 500];
const MOST_GROWTH = 1.1;

/** Lets a signal collect what is no longer used, so that memory shows what is kept. */
const COLLECT_ON_SIGNAL = `
  import v8 from "node:v8"; import vm from "node:vm"; import { isMainThread } from "node:worker_threads";
  v8.setFlagsFromString("--expose-gc");
  const gc = vm.runInNewContext("gc");
  let times = 0;
  if (isMainThread) process.on("SIGUSR2", () => {
    gc();
    const { rss, heapUsed } = process.memoryUsage();
    console.log("collected " + ++times + ": " + rss + " " + heapUsed);
  });`;

let small: SmallService;

beforeAll(async () => {
  small = await serveSmall({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(COLLECT_ON_SIGNAL)}` });
});

afterAll(() => small.close());

async function batch(from: number): Promise<void> {
  const { caller, dataset } = small;
  const asked = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, i) => caller.post("/v1/runs", { dataset, draws: DRAWS, seed: from + i })),
  );
  expect(new Set(asked.map(({ body }) => body.id)).size).toBe(AT_ONCE);
  for (const { body } of asked) {
    expect(await over(caller, body.id)).toMatchObject({ state: "finished", draws_done: DRAWS });
  }
}

async function memory(times: number): Promise<number> {
  small.service.child.kill("SIGUSR2");
  const [, rss, heap] = await small.service.says(new RegExp(`collected ${times}: (\\d+) (\\d+)`));
  console.info(`${LOOK_AT[times - 1]} runs: resident ${megabytes(rss)} MB, of it heap in use ${megabytes(heap)} MB`);
  return Number(rss);
}

const megabytes = (bytes: string): number => Math.round(Number(bytes) / 1e6);

test(`${AT_ONCE} runs asked for at once all finish, again and again, and leave nothing behind`, async () => {
  const seen: number[] = [];
  for (let done = 0; done < RUNS; done += AT_ONCE) {
    await batch(done);
    if (LOOK_AT.includes(done + AT_ONCE)) seen.push(await memory(seen.length + 1));
  }
  expect((await small.caller.get("/v1/runs?state=failed")).body.runs).toEqual([]);
  for (const bytes of seen.slice(1)) expect(bytes).toBeLessThan(seen[0] * MOST_GROWTH);
});
