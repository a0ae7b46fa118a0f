import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallFiles } from "./helpers/dataset-files.ts";
import { type SpawnedService, spawnService } from "./helpers/spawned-service.ts";
import { openTestServer, type TestServer } from "./helpers/test-database.ts";
import { until } from "./helpers/until.ts";

const NAMES = ["alpha", "beta", "gamma"];
let folder: string;
let server: TestServer;
let url: string;
const started: SpawnedService[] = [];

function spawn(main: "main" | "worker"): SpawnedService {
  const env = { DATABASE_URL: server.url, SUFFICIENCY_FIXTURE: "none" };
  const service = spawnService(main, { ...env, ...(main === "main" ? { SUFFICIENCY_THREADS: "0" } : {}) });
  started.push(service);
  return service;
}

function forecastAll(...args: string[]): SpawnedService {
  const command = spawnService("sufficiency", {}, ["forecast-all", folder, "--url", url, "--draws", "200", ...args]);
  started.push(command);
  return command;
}

const runs = async () => (await (await fetch(`${url}/v1/runs`)).json()).runs;

beforeAll(async () => {
  server = await openTestServer();
  folder = await mkdtemp(join(tmpdir(), "sufficiency-"));
  for (const name of NAMES) {
    await mkdir(join(folder, name));
    for (const [file, bytes] of await smallFiles()) {
      const text = file === "datapackage.json" ? String(bytes).replace('"small"', `"${name}"`) : bytes;
      await writeFile(join(folder, name, file), text);
    }
  }
  [, url] = await spawn("main").says(/listens on (\S+)/);
});

afterAll(async () => {
  for (const service of started) await service.over("SIGKILL");
  await server.close();
  await rm(folder, { recursive: true });
});

test("every dataset of a folder is forecast once, also where the command is stopped and called again; what is wrong is said", async () => {
  const stopped = forecastAll();
  await until(runs, (all) => all.length > 0);
  await stopped.over("SIGKILL");
  spawn("worker");
  const again = forecastAll();
  expect(await again.over()).toBe(0);
  expect(again.said().match(/^\d of 3 {2}\w+ {2}finished {2}http\S+$/gm)).toHaveLength(3);
  const first = await runs();
  expect(first).toHaveLength(3);
  for (const run of first) expect(run).toMatchObject({ state: "finished", draws: 200 });

  await cp(join(folder, "alpha"), join(folder, "wrong"), { recursive: true });
  const counts = join(folder, "wrong", "counts.csv");
  await writeFile(counts, (await readFile(counts, "utf8")).replace(",19,", ",x,"));
  const third = forecastAll();
  expect(await third.over()).toBe(1);
  expect(third.said()).toMatch(/4 of 4 {2}wrong {2}FAILED\n {4}counts\.csv, row 7, column count/);
  expect(third.said()).toMatch(/1 is not forecast\./);
  expect(await runs()).toEqual(first);
});

test("a run that was cancelled is made anew", async () => {
  const before = await runs();
  const command = forecastAll("--seed", "2", "--draws", "5000");
  const mine = await until(runs, (all) => all.length === before.length + 3);
  await fetch(`${url}/v1/runs/${mine[0].id}/cancel`, { method: "POST" });
  expect(await command.over()).toBe(1);
  expect(command.said()).toMatch(/FAILED\n {4}cancelled: http/);
  await forecastAll("--seed", "2", "--draws", "5000").over();
  const after = await runs();
  expect(after).toHaveLength(mine.length + 1);
  expect(after[0]).toMatchObject({ state: "finished", seed: 2, dataset: mine[0].dataset });
});

test("says in a line where no service answers", async () => {
  const command = spawnService("sufficiency", {}, ["forecast-all", folder, "--url", "http://127.0.0.1:1"]);
  expect(await command.over()).toBe(1);
  expect(command.said()).toBe("No service answers at http://127.0.0.1:1. Start it, or give --url.\n");
});
