import { expect, test } from "vitest";
import { type SpawnedService, spawnNode } from "../services/forecast/test/helpers/spawned-service.ts";
import { openFolder } from "./helpers/open-folder.ts";
import { scripts } from "./helpers/scripts.ts";

/** Starts what `pnpm NAME` starts, once it has been built. */
function spawnScript(name: string, args: readonly string[], env: Record<string, string> = {}): SpawnedService {
  expect(scripts[`pre${name}`]).toBe(scripts.prestart);
  const [node, ...given] = scripts[name].split(" ");
  expect(node).toBe("node");
  return spawnNode([...given, ...args], env);
}

test("pnpm sufficiency has the commands that keep the service beside the others, and gives wrong usage its exit code", async () => {
  const help = spawnScript("sufficiency", ["--help"]);
  expect(await help.over()).toBe(0);
  for (const command of ["forecast", "compare", "forecast-all", "token", "backup", "restore"]) {
    expect(help.said()).toContain(command);
  }
  const wrong = spawnScript("sufficiency", ["token", "create"]);
  expect(await wrong.over()).toBe(2);
  expect(wrong.said()).toContain("--name");
});

test("pnpm start serves the notebooks, and stops when it is told to", async () => {
  const folder = await openFolder();
  const service = spawnScript("start", [], { SUFFICIENCY_DATA: folder.path, SUFFICIENCY_FIXTURE: "none" });
  const [, host] = await service.says(/listens on (\S+)/);
  await service.says(/Ready/);
  expect((await fetch(`${host}/notebooks/`)).status).toBe(200);
  expect(await service.over("SIGTERM")).toBe(0);
  await folder.remove();
});

test("pnpm worker says what it lacks", async () => {
  const worker = spawnScript("worker", []);
  expect(await worker.over()).toBe(1);
  expect(worker.said()).toMatch(/^The worker cannot start: set DATABASE_URL/);
});
