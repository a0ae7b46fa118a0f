import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runExplain } from "../../../../../packages/cli/src/commands/explain.ts";
import { runForecast } from "../../../../../packages/cli/src/commands/forecast.ts";
import { NO_PROGRESS } from "../../../../../packages/cli/src/forecast/progress.ts";
import { smallFiles } from "../../helpers/dataset-files.ts";
import { runOver, sendDataset } from "../../helpers/finished-run.ts";
import { fewer } from "../../helpers/scenarios.ts";
import { testService } from "../../helpers/test-service.ts";
import { until } from "../../helpers/until.ts";

const service = testService();
const DRAWS = 45;
const SEED = 11;
let out: string;
let run: string;
let dataset: string;
let worker: { stop(): Promise<void> };

const get = (path: string, headers: Record<string, string> = {}) =>
  service.app.inject({ url: `/v1/runs/${run}/${path}`, headers });

/** A file that the command line writes of the same forecast. */
const written = (name: string) => readFile(join(out, "out", name), "utf8");

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "sufficiency-"));
  const files = await smallFiles();
  for (const [name, bytes] of files) await writeFile(join(out, name), bytes);
  const options = { draws: DRAWS, seed: SEED, threads: 1, quiet: true, out: join(out, "out"), format: "csv" as const };
  const by = [["setting"], ["need", "setting"], ["locality", "age"], []] as const;
  const code = await runForecast(
    out,
    { ...options, by },
    { stdout: process.stdout, stderr: process.stderr },
    NO_PROGRESS,
  );
  expect(code).toBe(0);
  dataset = await sendDataset(service.app, files);
  worker = await service.work();
  const asked = { method: "POST", url: "/v1/runs", payload: { dataset, draws: DRAWS, seed: SEED, by } } as const;
  run = (await service.app.inject(asked)).json().id;
  await runOver(service.app, `/v1/runs/${run}`);
});

afterAll(async () => {
  await worker.stop();
  await rm(out, { recursive: true });
});

describe("the results of a run, in five chunks of draws", () => {
  test.each([
    ["counts?format=csv", "counts.csv"],
    ["counts?by=need,setting&format=csv", "counts-2.csv"],
    ["counts?by=locality,age&format=csv", "counts-3.csv"],
    ["counts?by=&format=csv", "counts-4.csv"],
    ["flows?format=csv", "flows.csv"],
    ["places?format=csv", "places.csv"],
    ["overflow?format=csv", "overflow.csv"],
    ["charts/fan.svg", "fan.svg"],
  ])("%s are byte for byte what the command line writes to %s", async (path, name) => {
    const reply = await get(path);
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toBe(await written(name));
  });

  test.each(["fan", "needs", "settings", "places"])("are drawn as %s, as SVG and as PNG", async (chart) => {
    const svg = await get(`charts/${chart}.svg`);
    expect(svg.headers["content-type"]).toBe("image/svg+xml; charset=utf-8");
    expect(svg.body).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(svg.body).toMatch(chart === "places" ? /places/ : /January 20\d\d/);
    const png = await get(`charts/${chart}.png`);
    expect(png.headers["content-type"]).toBe("image/png");
    expect(png.rawPayload.subarray(1, 4).toString()).toBe("PNG");
    expect(png.rawPayload.length).toBeGreaterThan(10_000);
    expect((await get("charts/other.svg")).statusCode).toBe(400);
  });

  test("come with a provenance that is the command line's run.json", async () => {
    const { provenance } = (await service.app.inject({ url: `/v1/runs/${run}` })).json();
    const { program: _program, files: _files, ...rest } = JSON.parse(await written("run.json"));
    expect(provenance).toEqual(rest);
  });

  test("as JSON are the same rows, with run, table and unit", async () => {
    const { rows, ...heading } = (await get("counts?by=need,setting")).json();
    expect(heading).toEqual({ run, table: "counts", unit: "plans" });
    const { data } = Papa.parse(await written("counts-2.csv"), {
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
    });
    expect(rows).toEqual(data);
  });

  test("are filtered by values and by spans of years", async () => {
    const all = (await get("counts?by=need,setting")).json().rows;
    const { rows } = (
      await get("counts?by=need,setting&need=ASD&setting=special,mainstream&census_year=2020..2022&view=placed")
    ).json();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(
      all.filter(
        (row: Record<string, unknown>) =>
          row.need === "ASD" &&
          row.setting !== "independent" &&
          (row.census_year as number) >= 2020 &&
          (row.census_year as number) <= 2022 &&
          row.view === "placed",
      ),
    );
  });

  test("that are filtered by what is not there are refused in words", async () => {
    const refused = await get("counts?by=need&need=ASB&setting=special");
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors).toEqual([
      expect.stringMatching(/^need ASB: no row has it.*give one of ASD, SEMH\.$/),
      expect.stringMatching(/^setting: the table has no such column/),
    ]);
    expect((await get("counts?by=color")).json().errors[0]).toMatch(/^by color: there is no such dimension/);
    expect((await get("counts?colour=red")).statusCode).toBe(400);
  });

  test("are sent once to who has them", async () => {
    const { headers } = await get("counts");
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    const again = await get("counts", { "if-none-match": `"other", ${headers.etag}` });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await get("counts?by=need")).headers.etag).not.toBe(headers.etag);
  });

  test("by another grouping are made again from the seed, the same as the command line's", async () => {
    const first = await get("counts?by=age,locality&format=csv");
    expect(first.statusCode).toBe(202);
    expect(first.headers.location).toBe(`/v1/runs/${run}/counts?by=age,locality&format=csv`);
    const reply = await until(
      () => get("counts?by=age,locality&format=csv"),
      ({ statusCode }) => statusCode !== 202,
    );
    const rowsOf = (text: string) =>
      Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map((row) =>
        JSON.stringify(Object.entries(row).sort()),
      );
    expect(rowsOf(reply.body).sort()).toEqual(rowsOf(await written("counts-3.csv")).sort());
    const { rows } = await service.pool.query("SELECT 1 FROM drawing WHERE run_id = $1", [run]);
    expect(rows).toHaveLength(2);
  });

  test("under a scenario are what the command line writes with it, and one that is wrong is refused with its faults", async () => {
    const lever = {
      name: "early",
      lever: "early_support",
      cells: { ages: [2, 12] },
      size: 0.3,
      start: "2020-09",
      owner: "Jo",
      source: "Invented",
    };
    const scenario = { name: "less", title: "Fewer need a plan", levers: [lever] };
    const file = join(out, "less.json");
    await writeFile(file, JSON.stringify(scenario));
    const options = {
      draws: DRAWS,
      seed: SEED,
      threads: 1,
      quiet: true,
      out: join(out, "less"),
      format: "csv" as const,
    };
    const streams = { stdout: process.stdout, stderr: process.stderr };
    expect(await runForecast(out, { ...options, by: [["setting"]], scenario: file }, streams, NO_PROGRESS)).toBe(0);
    const ask = (document: object) =>
      service.app.inject({
        method: "POST",
        url: "/v1/runs",
        payload: { dataset, scenario: document, draws: DRAWS, seed: SEED },
      });
    const { id } = (await ask(scenario)).json();
    expect(await runOver(service.app, `/v1/runs/${id}`)).toMatchObject({ state: "finished", scenario: "less" });
    const texts = await Promise.all(
      ["counts?format=csv", "flows?format=csv", "places?format=csv", "overflow?format=csv", "charts/fan.svg"].map(
        async (path) => (await service.app.inject({ url: `/v1/runs/${id}/${path}` })).body,
      ),
    );
    const files = ["counts.csv", "flows.csv", "places.csv", "overflow.csv", "fan.svg"];
    expect(texts).toEqual(await Promise.all(files.map((name) => readFile(join(out, "less", name), "utf8"))));
    expect(texts[0]).not.toBe((await get("counts?format=csv")).body);

    const refused = await ask({
      ...scenario,
      levers: [
        { ...lever, size: 3 },
        { ...lever, name: "b", cells: { needs: ["XX"] } },
      ],
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["the baseline", {}, {}],
    ["a scenario", { scenario: fewer() }, { scenario: "less" }],
    ["what was known in January 2020", { as_at: 2020 }, { asAt: 2020 }],
  ])("under %s are explained as the command line explains them", async (_, request, options) => {
    const payload = { dataset, draws: DRAWS, seed: SEED, ...request };
    const { id } = (await service.app.inject({ method: "POST", url: "/v1/runs", payload })).json();
    await runOver(service.app, `/v1/runs/${id}`);
    const explained = (query: string) => service.app.inject({ url: `/v1/runs/${id}/explain?${query}` });
    const query = "need=ASD&setting=mainstream&locality=North&year=2023";
    expect((await explained(query)).statusCode).toBe(202);
    const reply = await until(
      () => explained(query),
      ({ statusCode }) => statusCode !== 202,
    );
    const file = join(out, "explained.json");
    await writeFile(file, JSON.stringify(fewer()));
    const said: string[] = [];
    const stdout = { write: (text: string) => said.push(text) > 0 } as unknown as typeof process.stdout;
    const selection = { need: "ASD", setting: "mainstream", locality: "North", year: 2023 };
    const all = { ...selection, draws: DRAWS, seed: SEED, threads: 1, format: "json" as const };
    const given = "scenario" in options ? { scenario: file } : options;
    expect(await runExplain(out, { ...all, ...given }, { stdout, stderr: process.stderr }, NO_PROGRESS)).toBe(0);
    expect(reply.json()).toEqual(JSON.parse(said.join("")));
    expect((await explained(`${query}&format=svg`)).body).toMatch(/^<svg/);
  });

  test("that cannot be explained as asked are refused in words", async () => {
    expect((await get("explain?need=ASB&setting=x")).json().errors).toEqual([
      expect.stringMatching(/^need ASB: the dataset has no such need/),
      expect.stringMatching(/^setting x: the dataset has no such setting/),
    ]);
  });

  test("are not there before the run is finished", async () => {
    const payload = { dataset, draws: 100_000 };
    const { id } = (await service.app.inject({ method: "POST", url: "/v1/runs", payload })).json();
    const early = await service.app.inject({ url: `/v1/runs/${id}/counts` });
    expect(early.statusCode).toBe(409);
    expect(early.json().detail).toMatch(/^The run .* (waits|is at draw \d+ of 100000), so it has no results\.$/);
    await service.app.inject({ method: "POST", url: `/v1/runs/${id}/cancel` });
  });
});
