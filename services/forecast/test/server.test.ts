import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmbedded } from "../src/database/embedded-postgres.ts";
import { smallFiles } from "./helpers/dataset-files.ts";
import { fewer } from "./helpers/scenarios.ts";
import { type SpawnedService, spawnService } from "./helpers/spawned-service.ts";
import { until } from "./helpers/until.ts";

let folder: string;
let env: Record<string, string>;
const started: SpawnedService[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sufficiency-"));
  await mkdir(join(folder, "small"));
  for (const [name, bytes] of await smallFiles()) await writeFile(join(folder, "small", name), bytes);
  env = { SUFFICIENCY_DATA: join(folder, "data"), SUFFICIENCY_FIXTURE: join(folder, "small") };
  await chmod(folder, 0o755);
});

afterEach(async () => {
  for (const service of started.splice(0)) if (service.child.exitCode === null) await service.over("SIGKILL");
  await startEmbedded(join(folder, "data")).then((postgres) => postgres.stop());
  await rm(folder, { recursive: true });
});

function start(more: Record<string, string> = {}): SpawnedService {
  const service = spawnService("main", { ...env, ...more });
  started.push(service);
  return service;
}

const urlOf = async (service: SpawnedService) => (await service.says(/listens on (\S+)/))[1];
const json = async (url: string) => (await fetch(url)).json();

describe("a service of its own", () => {
  test("starts, forecasts what is there from the start, says where to look, and stops in good order", async () => {
    await mkdir(join(folder, "small", "scenarios"));
    for (const name of ["delayed", "mitigated"]) {
      await writeFile(join(folder, "small", "scenarios", `${name}.json`), JSON.stringify(fewer(0.3, name)));
    }
    const service = start();
    const url = await urlOf(service);
    const [, fan] = await service.says(/fan chart +(\S+)/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(fan)).text()).toMatch(/^<svg/);
    await service.says(/Ready/);
    const { scenarios } = await json(`${url}/v1/scenarios`);
    expect(scenarios).toMatchObject([{ name: "delayed" }, { name: "mitigated", version: 1 }]);
    const { runs } = await json(`${url}/v1/runs`);
    const whole = { state: "finished", draws: 1000 };
    expect(runs).toMatchObject([
      { ...whole, scenario: "mitigated", scenario_id: scenarios[1].id, version: 1 },
      { ...whole, scenario: "baseline" },
    ]);
    expect(await service.over("SIGTERM")).toBe(0);

    const again = start();
    const url2 = await urlOf(again);
    await again.says(/Ready/);
    expect((await json(`${url2}/v1/runs`)).runs).toEqual(runs);
    expect((await json(`${url2}/v1/scenarios`)).scenarios).toEqual(scenarios);
    expect(await again.over("SIGINT")).toBe(0);
  });

  test("that is killed loses nothing: another goes on with its run", async () => {
    const service = start();
    const url = await urlOf(service);
    await until(
      async () => (await json(`${url}/v1/runs`)).runs[0]?.draws_done ?? 0,
      (draws) => draws > 0,
    );
    await service.over("SIGKILL");
    const other = start();
    const url2 = await urlOf(other);
    await other.says(/Ready/);
    expect((await json(`${url2}/v1/runs`)).runs).toMatchObject([{ state: "finished", draws_done: 1000 }]);
    expect(await other.over("SIGTERM")).toBe(0);
  });

  test("has its data folder to itself", async () => {
    await urlOf(start());
    const second = start();
    expect(await second.over()).toBe(1);
    expect(second.said()).toBe(
      `The service cannot start: another service uses the data folder ${env.SUFFICIENCY_DATA}; stop it, or set SUFFICIENCY_DATA.\n`,
    );
  });

  test("is not opened to other computers before a token is made", async () => {
    const open = start({ HOST: "0.0.0.0" });
    expect(await open.over()).toBe(1);
    expect(open.said()).toMatch(/it would be open to all who can reach 0\.0\.0\.0; make a token first/);
    const create = spawnService("sufficiency", env, ["token", "create", "--name", "Jo", "--role", "reader"]);
    expect(await create.over()).toBe(0);
    const url = await urlOf(start({ HOST: "0.0.0.0", SUFFICIENCY_FIXTURE: "none" }));
    const runs = `${url.replace("0.0.0.0", "127.0.0.1")}/v1/runs`;
    expect((await fetch(runs)).status).toBe(401);
    expect((await fetch(runs, { headers: { authorization: `Bearer ${create.said().trim()}` } })).status).toBe(200);
  });

  test("says in a line what is wrong with a scenario that is to be there from the start", async () => {
    const file = join(folder, "small", "scenarios", "wrong.json");
    await mkdir(join(folder, "small", "scenarios"));
    await writeFile(file, JSON.stringify(fewer(7, "wrong")));
    const service = start();
    expect(await service.over()).toBe(1);
    expect(service.said()).toMatch(`The service cannot start: ${file} is not valid: scenario, levers[0].size: `);
  });

  test("says in a line what is wrong with its setting", async () => {
    const service = start({ PORT: "eighty" });
    expect(await service.over()).toBe(1);
    expect(service.said()).toBe('The service cannot start: PORT is "eighty"; give a whole number from 0 to 65535.\n');
  });
});
