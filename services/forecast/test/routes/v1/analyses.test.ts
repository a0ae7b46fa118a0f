import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBacktest } from "../../../../../packages/cli/src/commands/backtest.ts";
import { runCompare } from "../../../../../packages/cli/src/commands/compare.ts";
import { runSeek } from "../../../../../packages/cli/src/commands/seek.ts";
import { NO_PROGRESS } from "../../../../../packages/cli/src/forecast/progress.ts";
import { createToken } from "../../../src/access/token-store.ts";
import { createApp } from "../../../src/app.ts";
import { filesIn, LEICESTERSHIRE, smallFiles } from "../../helpers/dataset-files.ts";
import { runOver, sendDataset } from "../../helpers/finished-run.ts";
import { fewer } from "../../helpers/scenarios.ts";
import { testService } from "../../helpers/test-service.ts";
import { until } from "../../helpers/until.ts";

const service = testService();
const DRAWN = { draws: 45, seed: 11 };
let folder: string;
let dataset: string;
let worker: { stop(): Promise<void> } | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sufficiency-"));
  const files = await smallFiles();
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  for (const scenario of [fewer(0.3), fewer(0.1, "other")]) {
    await writeFile(join(folder, `${scenario.name}.scenario`), JSON.stringify(scenario));
  }
  dataset = await sendDataset(service.app, files);
  worker = await service.work();
});

afterAll(async () => {
  await worker?.stop();
  await rm(folder, { recursive: true });
});

const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  service.app.inject({ method: "POST", url: `/v1/${path}`, payload, headers });

async function made(path: string, payload: object) {
  const asked = await post(path, payload);
  expect(asked.statusCode, asked.body).toBe(202);
  const analysis = await runOver(service.app, asked.headers.location as string);
  expect(analysis).toMatchObject({ state: "finished", steps: 0 });
  const file = async (name: string) =>
    (await service.app.inject({ url: `/v1/analyses/${analysis.id}/files/${name}` })).body;
  return { analysis, file };
}

/** What a command of the command line says and writes. */
async function said(
  run: (streams: { stdout: typeof process.stdout; stderr: typeof process.stderr }) => Promise<number>,
) {
  const texts: string[] = [];
  const stdout = { write: (text: string) => texts.push(text) > 0 } as unknown as typeof process.stdout;
  expect(await run({ stdout, stderr: process.stderr })).toBe(0);
  return texts.filter((text) => !/^\nWritten to/.test(text)).join("");
}

const jsonRows = (csv: string) => Papa.parse(csv, { header: true, dynamicTyping: true, skipEmptyLines: true }).data;

describe("a comparison", () => {
  test("is made in chunks, and gives what the command line says and writes", async () => {
    const scenarios = [{ scenario: fewer(0.3) }, { scenario: fewer(0.1, "other") }];
    const by = [["need", "setting"], ["setting"]] as const;
    const { analysis, file } = await made("compare", { dataset, scenarios, by, to: 2024, ...DRAWN });
    expect(analysis).toMatchObject({ kind: "compare", dataset, scenarios: [{ name: "fewer" }, { name: "other" }] });
    expect(analysis.asked).toEqual({ dataset, scenarios, by, to: 2024, ...DRAWN });
    const out = join(folder, "compared");
    const files = ["fewer", "other"].map((name) => join(folder, `${name}.scenario`));
    const words = await said((streams) =>
      runCompare(folder, files, { ...DRAWN, by, to: 2024, threads: 1, quiet: false, out }, streams, NO_PROGRESS),
    );
    expect(await file("words.txt")).toBe(words);
    for (const name of ["compare.csv", "compare-2.csv"]) {
      const csv = await readFile(join(out, name), "utf8");
      expect(await file(name)).toBe(csv);
      expect(JSON.parse(await file(name.replace(".csv", ".json")))).toHaveLength(jsonRows(csv).length);
    }
    expect(await file("difference.svg")).toMatch(/^<svg [\s\S]*fewer plans than the baseline in January 2024/);
    const { program: _program, files: _files, ...run } = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
    expect(JSON.parse(await file("run.json"))).toEqual(run);
    expect((await service.pool.query("SELECT 1 FROM analysis_step")).rows).toEqual([]);
  });

  test("of versions of one stored scenario tells them apart by number", async () => {
    const stored = (await post("scenarios", { dataset, scenario: fewer(0.1), why: "a" })).json();
    await post(`scenarios/${stored.id}/versions`, { from: 1, scenario: fewer(0.3), why: "b" });
    const scenarios = [{ scenario_id: stored.id, version: 1 }, { scenario_id: stored.id }];
    const { analysis, file } = await made("compare", { dataset, scenarios, ...DRAWN });
    expect(analysis.scenarios).toEqual([
      { name: "fewer_v1", scenario_id: stored.id, version: 1 },
      { name: "fewer_v2", scenario_id: stored.id, version: 2 },
    ]);
    expect(await file("words.txt")).toMatch(/fewer_v2 less fewer_v1/);
  });

  test("that cannot be made is refused with every fault of every scenario, and its place", async () => {
    const bad = { ...fewer(3), title: "" };
    const refused = await post("compare", { dataset, scenarios: [{ scenario: bad }, { scenario: fewer(4, "b") }] });
    expect(refused.statusCode).toBe(422);
    expect(
      refused
        .json()
        .faults.map(({ file, path }: Record<string, string>) => `${file} ${path}`)
        .sort(),
    ).toEqual(["scenarios[0] levers[0].size", "scenarios[0] title", "scenarios[1] levers[0].size"]);
    const twice = await post("compare", { dataset, scenarios: [{ scenario: fewer() }, { scenario: fewer(0.1) }] });
    expect(twice.json().detail).toBe("Two of these scenarios are named fewer: give each a name of its own.");
    const statuses = [
      { dataset, scenarios: [] },
      { dataset, scenarios: [{}] },
      { dataset: "nowhere", scenarios: [{ scenario: fewer() }] },
    ].map(async (body) => (await post("compare", body)).statusCode);
    expect(await Promise.all(statuses)).toEqual([400, 400, 422]);
  });

  test("is made once for one key", async () => {
    const body = { dataset, scenarios: [{ scenario: fewer() }], draws: 10 };
    const headers = { "idempotency-key": "monday" };
    const [one, two] = await Promise.all([post("compare", body, headers), post("compare", body, headers)]);
    expect(two.json().id).toBe(one.json().id);
    expect((await post("compare", { ...body, draws: 20 }, headers)).statusCode).toBe(422);
    const { analyses } = (await service.app.inject({ url: `/v1/analyses?kind=compare&limit=1` })).json();
    expect(analyses.map(({ id }: { id: string }) => id)).toEqual([one.json().id]);
    await runOver(service.app, one.headers.location as string);
  });
});

describe("a search", () => {
  const asked = { vary: "early", target: "total[2023] = 70", ...DRAWN };

  test("tries one size after another, and says what the command line says", async () => {
    const { analysis, file } = await made("seek", { dataset, scenario: fewer(0.1), ...asked });
    expect(analysis).toMatchObject({ kind: "seek", scenarios: [{ name: "fewer" }] });
    const scenario = join(folder, "seek.scenario");
    await writeFile(scenario, JSON.stringify(fewer(0.1)));
    const words = await said((streams) => runSeek(folder, { scenario, ...asked, threads: 1 }, streams, NO_PROGRESS));
    const unwrapped = (text: string) => text.replace(/\s+/g, " ");
    expect(unwrapped(await file("words.txt"))).toBe(unwrapped(words).replace(scenario, "scenario fewer"));
    const sought = JSON.parse(await file("seek.json"));
    expect(sought).toMatchObject({ outcome: "found", property: "size", seed: 11, draws: 45 });
    expect(sought.tried.length).toBeGreaterThan(2);
    expect(sought.tried).toContainEqual({ size: sought.size, figure: sought.figure });
  });

  test("that is not as it should be is refused with all that is wrong", async () => {
    const refused = await post("seek", { dataset, scenario: fewer(), vary: "late", target: "all[2023] = 1" });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors).toEqual([
      expect.stringMatching(/all/),
      expect.stringMatching(/^the scenario has no lever late; give one of early/),
    ]);
  });
});

describe("a backtest", () => {
  test("is made origin by origin, and gives what the command line says and writes", async () => {
    const id = await sendDataset(service.app, await filesIn(LEICESTERSHIRE));
    const asked = { origins: [2018, 2019], draws: 20, seed: 3 };
    const { file } = await made("backtests", { dataset: id, ...asked });
    const out = join(folder, "backtest");
    const words = await said((streams) =>
      runBacktest(LEICESTERSHIRE, { ...asked, threads: 1, quiet: false, out }, streams, NO_PROGRESS),
    );
    expect(await file("words.txt")).toBe(words);
    for (const name of ["scores.csv", "outcomes.csv", "fans.svg"]) {
      expect(await file(name)).toBe(await readFile(join(out, name), "utf8"));
    }
    expect(JSON.parse(await file("scores.json"))).toHaveLength(jsonRows(await file("scores.csv")).length);

    const known = await made("backtests", { dataset: id, known: { "2019": id }, ...asked });
    expect(await known.file("words.txt")).toMatch(/no dataset of what was known then is given/);
    const { datasets } = JSON.parse(await known.file("run.json"));
    expect(datasets).toMatchObject([{ origins: [2019], leftOut: [{ origin: 2018 }] }]);
    const refused = await service.app.inject({ method: "DELETE", url: `/v1/datasets/${id}` });
    expect(refused.statusCode).toBe(409);
  });

  test("of a dataset with too few censuses is refused, in words", async () => {
    const refused = await post("backtests", { dataset });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().detail).toMatch(/cannot be backtested: .* Give a dataset with three censuses/);
    const nothing = await post("backtests", { dataset, origins: [2019], draws: 10 });
    const over = await runOver(service.app, nothing.headers.location as string);
    expect(over).toMatchObject({ state: "failed", reason: expect.stringMatching(/cannot be backtested: from 2019/) });
    const file = await service.app.inject({ url: `/v1/analyses/${over.id}/files/words.txt` });
    expect([file.statusCode, file.json().detail]).toEqual([
      409,
      expect.stringMatching(/failed: .*cannot be backtested/),
    ]);
  });
});

describe("an analysis", () => {
  const slow = () => ({ dataset, scenarios: [{ scenario: fewer() }], draws: 10_000 });

  test("can be cancelled until it is over", async () => {
    const url = (await post("compare", slow())).headers.location as string;
    const cancelled = await service.app.inject({ method: "POST", url: `${url}/cancel` });
    expect(cancelled.json()).toMatchObject({ state: "cancelled", files: [] });
    expect((await service.app.inject({ url: `${url}/files/words.txt` })).statusCode).toBe(409);
    const { analysis } = await made("compare", { ...slow(), draws: 10 });
    const late = await service.app.inject({ method: "POST", url: `/v1/analyses/${analysis.id}/cancel` });
    expect([late.statusCode, late.json().detail]).toEqual([409, expect.stringMatching(/is finished, so it cannot/)]);
  });

  test("is taken over, with what was done of it, where its worker is gone", async () => {
    await worker?.stop();
    const { id } = (await post("compare", { ...slow(), draws: 30 })).json();
    const [job] = await service.jobs.fetch<{ step: number }>("analysis-step");
    await service.pool.query("INSERT INTO claim (job_id, queue, worker) VALUES ($1, 'analysis-step', 999999)", [
      job.id,
    ]);
    worker = await service.work();
    expect(await runOver(service.app, `/v1/analyses/${id}`)).toMatchObject({ state: "finished" });
    await until(
      async () => (await service.pool.query("SELECT 1 FROM claim")).rows,
      (claims) => claims.length === 0,
    );
  });

  test("is for planners and above: readers are told why not", async () => {
    const { analysis } = await made("compare", { ...slow(), draws: 10 });
    const { token } = await createToken(service.pool, "Jo", "reader");
    Object.assign(service, { app: await createApp(service) });
    const headers = { authorization: `Bearer ${token}` };
    const url = `/v1/analyses/${analysis.id}`;
    for (const each of ["/v1/analyses", url, `${url}/files/words.txt`, `${url}/files/compare.csv`]) {
      const reply = await service.app.inject({ url: each, headers });
      expect(reply.statusCode).toBe(403);
      expect(reply.json().detail).toMatch(
        /^This takes the role planner; yours is reader\. Differences between scenarios/,
      );
    }
    for (const path of ["compare", "seek", "backtests"]) {
      expect((await post(path, slow(), headers)).statusCode).toBe(403);
    }
  });
});
