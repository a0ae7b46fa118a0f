import { execFileSync } from "node:child_process";
import { rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbedded } from "../../services/forecast/src/database/embedded-postgres.ts";
import { smallFiles } from "../../services/forecast/test/helpers/dataset-files.ts";
import { type SpawnedService, spawnService } from "../../services/forecast/test/helpers/spawned-service.ts";
import { until } from "../../services/forecast/test/helpers/until.ts";
import { callerOf } from "../helpers/caller.ts";
import { openFolder } from "../helpers/open-folder.ts";
import { over } from "../helpers/over.ts";
import { resultsOf } from "./helpers/results-of.ts";

const DRAWS = 100;
/** Uploads until the last page that the database has is full. */
const MOST_UPLOADS = 100;

let folder: { readonly path: string; remove(): Promise<void> };
let service: SpawnedService | undefined;
let isMounted = false;

beforeEach(async () => {
  folder = await openFolder();
  isMounted = mounted(folder.path);
});

afterEach(async () => {
  await service?.over("SIGKILL");
  if (isMounted) {
    await startEmbedded(folder.path).then((postgres) => postgres.stop());
    execFileSync("umount", [folder.path]);
  }
  await folder.remove();
});

/** Puts a small disk of its own at a folder, where this computer lets a test do so. */
function mounted(path: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=160m,mode=755", "tmpfs", path], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function named(name: string): Promise<Map<string, Uint8Array>> {
  const files = await smallFiles();
  const described = JSON.parse(Buffer.from(files.get("datapackage.json") as Uint8Array).toString());
  return files.set("datapackage.json", Buffer.from(JSON.stringify({ ...described, name })));
}

test("a full disk refuses what is to be kept, in words, and nothing else; with room again all goes on", async (context) => {
  if (!isMounted) return context.skip("a disk of its own takes a computer that lets the test mount one");
  service = spawnService("main", { SUFFICIENCY_FIXTURE: "none", SUFFICIENCY_DATA: folder.path });
  const [, url] = await service.says(/listens on (\S+)/);
  const caller = callerOf(() => url);
  const dataset = (await caller.send(await smallFiles())).body.id;
  const run = (await caller.post("/v1/runs", { dataset, draws: DRAWS })).body.id;
  await until(
    () => caller.get(`/v1/runs/${run}`),
    ({ body }) => body.draws_done > 0,
  );

  const filler = join(folder.path, "filler");
  await fill(filler, folder.path);
  const kept: string[] = [];
  let refused = await caller.send(await named("more-0"));
  for (let n = 1; n < MOST_UPLOADS && refused.status === 201; n++) {
    kept.push(refused.body.id);
    refused = await caller.send(await named(`more-${n}`));
  }
  expect(refused).toMatchObject({ status: 503, type: expect.stringMatching(/^application\/problem\+json/) });
  expect(refused.body.detail).toMatch(/has no room left, so nothing was kept|cannot be reached/);
  expect((await caller.get("/healthz")).status).toBe(200);

  await rm(filler);
  await until(
    () => caller.get("/readyz"),
    ({ status }) => status === 200,
  );
  const ids = (await caller.get("/v1/datasets")).body.datasets.map(({ id }: { id: string }) => id);
  expect(ids).toEqual([dataset, ...kept]);
  expect((await caller.send(await named("after"))).status).toBe(201);
  const disturbed = await over(caller, run);
  const again = (await caller.post("/v1/runs", { dataset, draws: DRAWS })).body.id;
  expect(await over(caller, again)).toMatchObject({ state: "finished", draws_done: DRAWS });
  if (disturbed.state === "failed") expect(disturbed.reason).toMatch(/^It failed or lost its worker four times/);
  else expect(await resultsOf(caller, run)).toBe(await resultsOf(caller, again));
  console.info(`the disk was full after ${kept.length} more datasets: ${refused.body.detail}`);
});

/** Leaves no room on the disk of a folder. */
async function fill(file: string, path: string): Promise<void> {
  const { bavail, bsize } = await statfs(path);
  await writeFile(file, Buffer.alloc(bavail * bsize)).catch(() => {});
}
