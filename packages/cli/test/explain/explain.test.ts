import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../io/test/helpers.ts";
import { runExplain } from "../../src/commands/explain.ts";
import type { ExplainOptions } from "../../src/explain/options.ts";
import { NO_PROGRESS } from "../../src/forecast/progress.ts";
import { captured } from "../commands/captured.ts";
import { councilFolder } from "../council.ts";
import { readCsv } from "../read-csv.ts";
import { LEICESTERSHIRE, runCommand } from "../run-command.ts";

const FEW = { draws: 12, seed: 1, threads: 1, format: "text", year: 2023 } as const;
const CELL = { need: "ASD", setting: "special", locality: "Charnwood" };

interface Row {
  readonly census_year: number;
  readonly part: string;
  readonly status: string;
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
  readonly meaning: string;
}

async function explain(dir: string, options: Partial<ExplainOptions> = {}) {
  const streams = captured();
  const code = await runExplain(dir, { ...FEW, ...options }, streams, NO_PROGRESS);
  return { code, ...streams.text };
}

/** The words without their line breaks. */
const flowing = (text: string): string => text.replace(/\s+/g, " ");

test("explain.csv: base and parts add up to the forecast, which is the forecast's own", async () => {
  const parent = await temporaryFolder();
  const [out, forecast] = [join(parent, "why"), join(parent, "forecast")];
  const { code, stdout } = await explain(LEICESTERSHIRE, { setting: "special", ageBand: "11_15", out });
  expect(code).toBe(0);
  expect(stdout).toContain(`Written to ${out}: explain.csv, explain.svg, run.json.`);
  expect((await readdir(out)).sort()).toEqual(["explain.csv", "explain.svg", "run.json"]);
  const rows = await readCsv<Row>(join(out, "explain.csv"));
  expect(rows.map(({ part }) => part)).toEqual([
    "base",
    "joiner_rate",
    "leavers",
    "movers",
    "recoding",
    "ageing",
    "population",
    "joiner_trend",
    "interaction",
    "joiner_walk",
    "change",
    "forecast",
  ]);
  const mean = (part: string): number => rows.find((row) => row.part === part)?.mean ?? Number.NaN;
  const sum = rows.slice(0, -2).reduce((total, row) => total + row.mean, 0);
  expect(sum).toBeCloseTo(mean("forecast"), 9);
  expect(mean("change")).toBeCloseTo(mean("forecast") - mean("base"), 9);
  expect(rows.every((row) => row.p10 <= row.p90 && row.meaning !== "")).toBe(true);

  await runCommand(
    ...["forecast", LEICESTERSHIRE, "--draws", "12", "--to", "2023", "--by", "setting,age_band", "--out", forecast],
  );
  const counts = await readCsv<Row & { setting: string; age_band: string; view: string }>(join(forecast, "counts.csv"));
  const cell = (year: number) =>
    counts.find(
      (row) =>
        row.census_year === year && row.setting === "special" && row.age_band === "11_15" && row.view === "demand",
    );
  expect(mean("base")).toBe(cell(2020)?.mean);
  expect(mean("forecast")).toBeCloseTo(cell(2023)?.mean ?? Number.NaN, 9);
});

test("1, 2 and 3 threads give the same bytes", async () => {
  const parent = await temporaryFolder();
  const written: string[][] = [];
  for (const threads of [1, 2, 3]) {
    const out = join(parent, String(threads));
    const { code } = await explain(LEICESTERSHIRE, { ...CELL, draws: 60, threads, out });
    expect(code).toBe(0);
    const names = (await readdir(out)).sort();
    written.push(await Promise.all(names.map((name) => readFile(join(out, name), "utf8"))));
  }
  expect(written[1]).toEqual(written[0]);
  expect(written[2]).toEqual(written[0]);
});

test("a cell in words: the parts, what they mean, what stands behind, at most 100 columns wide", async () => {
  const { code, stdout, stderr } = await explain(LEICESTERSHIRE, {
    ...CELL,
    need: "asd",
    setting: "State special school",
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  const order = [
    "Autistic spectrum disorder (ASD), State special school, Charnwood:",
    "plans in January 2020 (observed). In January 2023 there will be about",
    "If the joiner rate and the population stayed as they are",
    "Where the change comes from",
    "Joiners at today's rate",
    "Plans in January 2023",
    "What they mean",
    "Nothing here comes from: growing up.",
    "Plans counted here in January 2017, 2018, 2019, 2020:",
    "(observed), recent ones weighing more",
    "joined here",
    "Leaving:",
    "from all needs of the same age in that setting",
    "(estimate)",
    "joiner_trend_used",
    "This is demand",
    "seed 1; dataset leicestershire",
  ].map((words) => flowing(stdout).indexOf(words));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("the words behind a cell give what its transitions show: 2 of 30 left, 3 of 28 moved, 6 of 6 joiners took it", async () => {
  const dir = await councilFolder({ places: [], unmet: [] });
  const { stdout } = await explain(dir, { need: "ASD", setting: "mainstream", locality: "north" });
  const text = flowing(stdout);
  expect(text).toContain(
    "Plans counted here in January 2019, 2020: 30, 25; in the whole council with this need and setting: 30, 31.",
  );
  expect(text).toContain("2 of 30 (6.7%) of the council's children with this need in this setting left");
  expect(text).toContain("of those who stayed, 3 of 28 (10.7%) moved to another setting, and 0 came from one");
  expect(text).toContain("0 children with this need joined here, 0.0 a year, of 6 in the council");
  expect(text).toContain("6 of 6 (100.0%) of the council's joiners with this need took this setting");
  for (const [, list] of text.matchAll(/Of that, (.*?) \(fitted weight/g)) {
    const shares = [...list.matchAll(/(\d+)% from/g)].map(([, share]) => Number(share));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
  }
});

test("without a population no part is put down to it, and the words say so", async () => {
  const { code, stdout } = await explain(await councilFolder({ population: [], places: [], unmet: [] }));
  expect(code).toBe(0);
  expect(flowing(stdout)).toContain("If the number of joiners stayed as it is");
  expect(flowing(stdout)).toContain("no part of the change is put down to the population");
  expect(stdout).not.toContain("Population and trend together");
});

test("--format json prints one document and nothing else", async () => {
  const { stdout } = await explain(LEICESTERSHIRE, { ...CELL, format: "json" });
  const { run, parts, behind } = JSON.parse(stdout);
  expect(run).toMatchObject({ scenario: "baseline", seed: 1, draws: 12, lastCensus: 2020, to: 2023, selection: CELL });
  expect(parts[0]).toMatchObject({ census_year: 2020, part: "base", status: "observed", unit: "plans" });
  expect(behind.seen.years).toEqual([2018, 2019, 2020]);
  expect(JSON.parse((await explain(LEICESTERSHIRE, { format: "json" })).stdout)).not.toHaveProperty("behind");
});

test("all that is wrong with what was asked is said at once, with what is nearest, and the exit code is 1", async () => {
  const asked = { need: "AZD", setting: "specail", locality: "Charnwod", year: 2019 };
  const { code, stdout, stderr } = await explain(LEICESTERSHIRE, asked);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/--need AZD: the dataset has no such need \(did you mean ASD\?\); give one of ASD,/);
  expect(stderr).toMatch(/--setting specail: .*did you mean special\?.*; give one of mainstream,/);
  expect(stderr).toMatch(/--locality Charnwod: .*did you mean Charnwood\?/);
  expect(stderr).toMatch(/cannot end in 2019; give a year from 2021 to 2060/);
});

test.concurrent.each([
  [["--age-band", "12_15"], /Allowed choices are under_5, 5_10/],
  [["--age-band", "11_15", "--phase", "primary"], /cannot be used with/],
  [["--year", "soon"], /Give a whole number from 1900 to 2200/],
  [["--format", "csv"], /Allowed choices are text, json/],
])("wrong usage ends with 2: %j", async (args, words) => {
  const { code, stdout, stderr } = await runCommand("explain", LEICESTERSHIRE, ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(words);
});
