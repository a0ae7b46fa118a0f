import { afterAll, beforeAll, expect, test } from "vitest";
import { smallFiles } from "./helpers/dataset-files.ts";
import { type SpawnedService, spawnService } from "./helpers/spawned-service.ts";
import { openTestServer, type TestServer } from "./helpers/test-database.ts";
import { until } from "./helpers/until.ts";

const DRAWS = 2000;
let server: TestServer;
let url: string;
let dataset: string;
const started: SpawnedService[] = [];

const spawn = (main: "main" | "worker", more: Record<string, string> = {}) => {
  const env = { DATABASE_URL: server.url, SUFFICIENCY_FIXTURE: "none", ...more };
  const service = spawnService(main, env);
  started.push(service);
  return service;
};

const json = async (path: string) => (await fetch(`${url}${path}`)).json();
const finished = (id: string) =>
  until(
    () => json(`/v1/runs/${id}`),
    ({ state }) => state !== "queued" && state !== "running",
  );

async function ask(): Promise<string> {
  const body = JSON.stringify({ dataset, draws: DRAWS, seed: 4 });
  const reply = await fetch(`${url}/v1/runs`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  return (await reply.json()).id;
}

beforeAll(async () => {
  server = await openTestServer();
  const form = new FormData();
  for (const [name, bytes] of await smallFiles()) form.append("file", new Blob([Buffer.from(bytes)]), name);
  [, url] = await spawn("main", { SUFFICIENCY_THREADS: "0" }).says(/listens on (\S+)/);
  dataset = (await (await fetch(`${url}/v1/datasets`, { method: "POST", body: form })).json()).id;
});

afterAll(async () => {
  for (const service of started) await service.over("SIGKILL");
  await server.close();
});

test("a run shared out over workers, one of them killed at it, is what one worker makes of it alone", async () => {
  const [doomed, other] = [spawn("worker"), spawn("worker")];
  await Promise.all([doomed, other].map((worker) => worker.says(/takes jobs/)));
  const shared = await ask();
  await until(
    async () => (await json(`/v1/runs/${shared}`)).draws_done,
    (draws) => draws > 0,
  );
  await doomed.over("SIGKILL");
  expect(await finished(shared)).toMatchObject({ state: "finished", draws_done: DRAWS });
  expect(await other.over("SIGTERM")).toBe(0);

  const alone = spawn("worker");
  const again = await ask();
  expect(await finished(again)).toMatchObject({ state: "finished", draws_done: DRAWS });
  for (const path of ["counts?by=need,setting&format=csv", "flows?format=csv", "places?format=csv"]) {
    const texts = await Promise.all(
      [shared, again].map(async (id) => (await fetch(`${url}/v1/runs/${id}/${path}`)).text()),
    );
    expect(texts[0].split("\n").length).toBeGreaterThan(10);
    expect(texts[1]).toBe(texts[0]);
  }
  expect(await alone.over("SIGTERM")).toBe(0);
});
