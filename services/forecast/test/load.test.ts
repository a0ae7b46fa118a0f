import autocannon from "autocannon";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallFiles } from "./helpers/dataset-files.ts";
import { type SpawnedService, spawnService } from "./helpers/spawned-service.ts";
import { openTestServer, type TestServer } from "./helpers/test-database.ts";
import { until } from "./helpers/until.ts";

/** Short here; `pnpm soak` takes longer and says what it measured. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 2);
const RUNS = Number(process.env.SOAK_RUNS ?? 20);
const READERS = 200;

let server: TestServer;
let service: SpawnedService;
let url: string;
let dataset: string;

const json = async (path: string) => (await fetch(`${url}${path}`)).json();

async function ask(draws: number, seed: number): Promise<string> {
  const body = JSON.stringify({ dataset, draws, seed });
  const reply = await fetch(`${url}/v1/runs`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  expect(reply.status).toBe(202);
  return (await reply.json()).id;
}

const over = (id: string) =>
  until(
    () => json(`/v1/runs/${id}`),
    ({ state }) => state !== "queued" && state !== "running",
  );

const megabytes = async () => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1e6);
};

beforeAll(async () => {
  server = await openTestServer();
  service = spawnService("main", { DATABASE_URL: server.url, SUFFICIENCY_FIXTURE: "none" });
  [, url] = await service.says(/listens on (\S+)/);
  const form = new FormData();
  for (const [name, bytes] of await smallFiles()) form.append("file", new Blob([Buffer.from(bytes)]), name);
  dataset = (await (await fetch(`${url}/v1/datasets`, { method: "POST", body: form })).json()).id;
});

afterAll(async () => {
  await service.over("SIGKILL");
  await server.close();
});

describe("under load", () => {
  test(`${READERS} readers of a finished run at once get no error`, async () => {
    const id = await ask(20, 1);
    await over(id);
    const paths = ["counts?by=need,setting", "counts?by=setting&format=csv", "places", "flows", "charts/fan.svg"];
    const requests = paths.map((path) => ({ path: `/v1/runs/${id}/${path}` }));
    const {
      errors,
      non2xx,
      latency,
      requests: done,
    } = await autocannon({ url, connections: READERS, duration: SECONDS, requests });
    console.info(`${done.total} requests in ${SECONDS} s, p50 ${latency.p50} ms, p99 ${latency.p99} ms`);
    expect([errors, non2xx]).toEqual([0, 0]);
    expect(done.total).toBeGreaterThan(READERS);
  });

  test(`${RUNS} runs asked for at once all finish`, async () => {
    const before = await megabytes();
    const ids = await Promise.all(Array.from({ length: RUNS }, (_, i) => ask(20, i)));
    expect(new Set(ids).size).toBe(RUNS);
    for (const id of ids) expect(await over(id)).toMatchObject({ state: "finished", draws_done: 20 });
    console.info(`${RUNS} runs: resident memory from ${before} to ${await megabytes()} MB`);
    expect((await json("/v1/runs?state=failed")).runs).toEqual([]);
  });
});
