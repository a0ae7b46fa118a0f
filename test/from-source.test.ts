import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ended, ROOT, runCommand } from "../packages/cli/test/run-command.ts";
import { spawnNode } from "../services/forecast/test/helpers/spawned-service.ts";
import { openFolder } from "./helpers/open-folder.ts";

const { scripts } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};

/** What Node is given by a script of the workspace, which runs the sources with nothing built. */
function nodeArgs(script: string): string[] {
  const [node, ...args] = scripts[script].split(" ");
  expect(node).toBe("node");
  return args;
}

function sufficiency(args: readonly string[]) {
  return ended(spawn(process.execPath, [...nodeArgs("sufficiency"), ...args], { cwd: ROOT }));
}

test("pnpm sufficiency says what the built command says, from threads too", async () => {
  const args = ["forecast", "fixtures/leicester", "--draws", "20", "--threads", "2"];
  const [fromSource, built] = await Promise.all([sufficiency(args), runCommand(...args)]);
  expect(fromSource).toEqual(built);
  expect(fromSource.code).toBe(0);
  expect(fromSource.stdout).toMatch(/^Leicester/);
});

test("pnpm sufficiency has the commands that keep the service, and gives wrong usage its exit code", async () => {
  const [help, wrong] = await Promise.all([sufficiency(["--help"]), sufficiency(["token", "create"])]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  for (const command of ["forecast-all", "token", "backup", "restore"]) expect(help.stdout).toContain(command);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("--name");
});

test("pnpm start serves the notebooks, and stops when it is told to", async () => {
  const folder = await openFolder();
  const service = spawnNode(nodeArgs("start"), { SUFFICIENCY_DATA: folder.path, SUFFICIENCY_FIXTURE: "none" });
  const [, host] = await service.says(/listens on (\S+)/);
  await service.says(/Ready/);
  expect((await fetch(`${host}/notebooks/`)).status).toBe(200);
  expect(await service.over("SIGTERM")).toBe(0);
  await folder.remove();
});
