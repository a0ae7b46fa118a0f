import { execFile, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SpawnedService, spawnService } from "./helpers/spawned-service.ts";
import { openTestServer, type TestServer } from "./helpers/test-database.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Without a curl that knows --json (7.82, 2022) the session cannot be tried, and is skipped. */
const [, major, minor] = /curl (\d+)\.(\d+)/.exec(spawnSync("curl", ["--version"]).stdout?.toString() ?? "") ?? [];
const hasCurl = Number(major) > 7 || (Number(major) === 7 && Number(minor) >= 82);

let server: TestServer;
let service: SpawnedService;
let url: string;

beforeAll(async () => {
  server = await openTestServer();
  service = spawnService("main", { DATABASE_URL: server.url, SUFFICIENCY_FIXTURE: "none" });
  [, url] = await service.says(/listens on (\S+)/);
});

afterAll(async () => {
  await service.over("SIGKILL");
  await server.close();
});

test.skipIf(!hasCurl)(
  "the session that the README shows does what it says",
  async () => {
    const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
    const [, session] = /```sh\n([\s\S]*?)```/.exec(readme) ?? [];
    const env = { ...process.env, SERVICE: url };
    const { stdout } = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", session], { cwd: ROOT, env });
    expect(stdout).toMatch(/"name":"leicestershire"/);
    expect(stdout).toMatch(/The lever bases changes: size from 0\.2 to 0\.25\. It is now: Lever setting_instead/);
    expect(stdout.match(/^census_year,setting,view,/gm)).toHaveLength(2);
    expect(stdout.match(/^2030,special,demand,forecast,/gm)).toHaveLength(2);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/bases_first less help_early\. January 20/);
    expect(stdout).not.toMatch(/"status":4/);
    const { runs } = await (await fetch(`${url}/v1/runs`)).json();
    expect(runs).toMatchObject([
      { scenario: "bases_first", version: 2, state: "finished" },
      { scenario: "help_early", version: 1, state: "finished" },
    ]);
  },
  300_000,
);
