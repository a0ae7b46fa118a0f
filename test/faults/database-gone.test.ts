import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmbedded } from "../../services/forecast/src/database/embedded-postgres.ts";
import { smallFiles } from "../../services/forecast/test/helpers/dataset-files.ts";
import { type SpawnedService, spawnService } from "../../services/forecast/test/helpers/spawned-service.ts";
import { until } from "../../services/forecast/test/helpers/until.ts";
import { type Caller, callerOf } from "../helpers/caller.ts";
import { openFolder } from "../helpers/open-folder.ts";
import { over } from "../helpers/over.ts";
import { resultsOf } from "./helpers/results-of.ts";

const DRAWS = 100;
const GONE = "The database cannot be reached. Try again in a moment.";

let folder: { readonly path: string; remove(): Promise<void> };
let service: SpawnedService;
let caller: Caller;

beforeEach(async () => {
  folder = await openFolder();
});

afterEach(async () => {
  await service.over("SIGKILL");
  await startEmbedded(folder.path).then((postgres) => postgres.stop());
  await folder.remove();
});

async function start(env: Record<string, string>): Promise<void> {
  service = spawnService("main", { SUFFICIENCY_FIXTURE: "none", ...env });
  const [, url] = await service.says(/listens on (\S+)/);
  caller = callerOf(() => url);
}

/** A run that is being made while the database goes. */
async function runUnderWay(dataset: string): Promise<string> {
  const { body } = await caller.post("/v1/runs", { dataset, draws: DRAWS });
  await until(
    () => caller.get(`/v1/runs/${body.id}`),
    (answer) => answer.body.draws_done > 0,
  );
  return body.id;
}

const pidOfDatabase = async () =>
  Number((await readFile(join(folder.path, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);

const childrenOf = (pid: number) =>
  execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map(Number);

const isBack = () =>
  until(
    () => caller.get("/readyz"),
    ({ status }) => status === 200,
  );

async function goesOn(dataset: string, disturbed: string): Promise<void> {
  expect(await over(caller, disturbed)).toMatchObject({ state: "finished", draws_done: DRAWS });
  const { body } = await caller.post("/v1/runs", { dataset, draws: DRAWS });
  expect(await over(caller, body.id)).toMatchObject({ state: "finished" });
  expect(await resultsOf(caller, disturbed)).toBe(await resultsOf(caller, body.id));
}

describe("a service whose database goes while it draws", () => {
  test("says so to all who ask while the council's PostgreSQL is down, and goes on once it is back", async () => {
    const database = await startEmbedded(folder.path);
    await start({ DATABASE_URL: database.url });
    const dataset = (await caller.send(await smallFiles())).body.id;
    const run = await runUnderWay(dataset);
    await database.stop();

    expect((await caller.get("/healthz")).status).toBe(200);
    const answers = await Promise.all([
      caller.get("/readyz"),
      caller.get("/v1/datasets"),
      caller.get(`/v1/runs/${run}`),
      caller.get(`/v1/runs/${run}/counts`),
      caller.post("/v1/runs", { dataset, draws: DRAWS }),
      caller.send(await smallFiles()),
    ]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 503, type: expect.stringMatching(/^application\/problem\+json/) });
    }
    expect(answers[1].body.detail).toBe(GONE);

    await startEmbedded(folder.path, Number(new URL(database.url).port));
    await isBack();
    await goesOn(dataset, run);
  });

  // It takes half a minute to tell that a database says nothing: in `pnpm soak` alone.
  if (process.env.SOAK_SECONDS) {
    test("says so where the database hangs, and goes on once it answers", async () => {
      await start({ SUFFICIENCY_DATA: folder.path });
      const dataset = (await caller.send(await smallFiles())).body.id;
      const run = await runUnderWay(dataset);
      const postmaster = await pidOfDatabase();
      const pids = [postmaster, ...childrenOf(postmaster)];
      for (const pid of pids) process.kill(pid, "SIGSTOP");
      const answers = await Promise.all([caller.get("/readyz"), caller.get("/v1/datasets")]);
      for (const pid of pids) process.kill(pid, "SIGCONT");
      expect(answers.map(({ status }) => status)).toEqual([503, 503]);
      await isBack();
      await goesOn(dataset, run);
    });
  }

  test("starts its own again where that died, and keeps its data folder", async () => {
    await start({ SUFFICIENCY_DATA: folder.path });
    const dataset = (await caller.send(await smallFiles())).body.id;
    const run = await runUnderWay(dataset);
    process.kill(await pidOfDatabase(), "SIGKILL");
    await until(
      () => caller.get("/readyz"),
      ({ status }) => status === 503,
    );
    await isBack();
    await goesOn(dataset, run);

    const second = spawnService("main", { SUFFICIENCY_FIXTURE: "none", SUFFICIENCY_DATA: folder.path });
    expect(await second.over()).toBe(1);
    expect(second.said()).toMatch(/another service uses the data folder/);
  });
});
