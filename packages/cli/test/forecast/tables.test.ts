import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCsv } from "../read-csv.ts";
import { LEICESTERSHIRE, runCommand } from "../run-command.ts";

interface Row {
  readonly census_year: number;
  readonly setting: string;
  readonly flow: string;
  readonly view: string;
  readonly status: string;
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
}

let out: string;
const counts: Row[][] = [];
let flows: Row[];

beforeAll(async () => {
  out = join(await mkdtemp(join(tmpdir(), "sufficiency-")), "out");
  const by = ["--by", "census_year", "--by", "census_year,setting", "--by", "all"];
  const ended = await runCommand("forecast", LEICESTERSHIRE, "--draws", "20", "--to", "2025", ...by, "--out", out);
  expect(ended.stderr).toBe("");
  expect(ended.stdout).toContain(
    `Written to ${out}: counts.csv, counts-2.csv, counts-3.csv, flows.csv, places.csv, overflow.csv, fan.svg, run.json.`,
  );
  for (const name of ["counts.csv", "counts-2.csv", "counts-3.csv"]) counts.push(await readCsv<Row>(join(out, name)));
  flows = await readCsv<Row>(join(out, "flows.csv"));
}, 60_000);

afterAll(() => rm(join(out, ".."), { recursive: true, force: true }));

const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

function sumOf(rows: readonly Row[], year: number, view: string): number {
  return rows.filter((row) => row.census_year === year && row.view === view).reduce((sum, row) => sum + row.mean, 0);
}

function flowOf(year: number, flow: string): number {
  return flows.filter((row) => row.census_year === year && row.flow === flow).reduce((sum, row) => sum + row.mean, 0);
}

test("settings, and the cells of the full grid, add up to the total in both views", () => {
  const [total, bySetting, grid] = counts;
  expect([...new Set(total.map((row) => row.census_year))]).toEqual(YEARS);
  for (const year of YEARS) {
    const all = sumOf(total, year, "demand");
    expect(all).toBeGreaterThan(3000);
    expect(sumOf(total, year, "placed")).toBeCloseTo(all, 9);
    for (const view of ["demand", "placed"]) {
      expect(sumOf(bySetting, year, view)).toBeCloseTo(all, 8);
      expect(sumOf(grid, year, view)).toBeCloseTo(all, 8);
    }
  }
});

test("the full grid leaves empty cells out", () => {
  expect(counts[2].every((row) => row.mean > 0)).toBe(true);
});

test("stock(t+1) = stock(t) - leavers + joiners, in every year", () => {
  for (const year of YEARS.slice(1)) {
    const expected = sumOf(counts[0], year - 1, "demand") - flowOf(year, "leaver") + flowOf(year, "joiner");
    expect(sumOf(counts[0], year, "demand")).toBeCloseTo(expected, 9);
  }
});

test("observed rows repeat the count in every quantile, and forecast ones do not", () => {
  const [total] = counts;
  for (const row of total) {
    expect(row.status).toBe(row.census_year <= 2020 ? "observed" : "forecast");
    if (row.status === "observed") expect([row.p05, row.p95]).toEqual([row.mean, row.mean]);
    else expect(row.p05).toBeLessThan(row.p95);
  }
});

test("places.csv: demand is placed, over or overflow, and `all` carries the answer", async () => {
  const rows = await readCsv<Record<string, number> & { phase: string; locality: string }>(join(out, "places.csv"));
  for (const row of rows) {
    expect(row.demand_mean).toBeCloseTo(row.placed_mean + row.over_mean + row.overflow_mean, 9);
    expect(row.p_shortfall).toBeGreaterThanOrEqual(0);
    expect(row.p_shortfall).toBeLessThanOrEqual(1);
    if (row.locality === "all") expect(row.places_open).toBeGreaterThanOrEqual(row.places_mean);
  }
  const special = rows.filter((row) => String(row.setting) === "special" && row.census_year === 2025);
  const ofPhases = special.filter((row) => row.phase !== "all" && row.locality === "all");
  const answer = special.find((row) => row.phase === "all" && row.locality === "all");
  expect(answer?.demand_mean).toBeCloseTo(
    sumOf(
      counts[1].filter((row) => row.setting === "special"),
      2025,
      "demand",
    ),
    9,
  );
  for (const measure of ["places", "demand", "shortfall"]) {
    const sum = ofPhases.reduce((all, row) => all + row[`${measure}_mean`], 0);
    expect(answer?.[`${measure}_mean`]).toBeCloseTo(sum, 8);
  }
});

test("run.json is enough to make the run again", async () => {
  const run = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
  expect(run).toMatchObject({
    program: "sufficiency",
    dataset: { name: "leicestershire", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    scenario: "baseline",
    seed: 1,
    draws: 20,
    asAt: null,
    to: 2025,
    by: [["census_year"], ["census_year", "setting"], ["census_year", "age", "need", "locality", "setting"]],
    quantileRule: expect.stringContaining("type 7"),
    files: [
      "counts.csv",
      "counts-2.csv",
      "counts-3.csv",
      "flows.csv",
      "places.csv",
      "overflow.csv",
      "fan.svg",
      "run.json",
    ],
  });
  for (const each of run.assumptions) {
    expect(Object.keys(each)).toEqual(["name", "value", "unit", "meaning", "source"]);
  }
});

test("--whole writes means that are whole and add up to the same total in every table", async () => {
  const whole = join(out, "..", "whole");
  const by = ["--by", "census_year", "--by", "need", "--by", "locality,setting"];
  const args = ["--draws", "5", "--to", "2022", ...by, "--whole", "--out", whole, "--quiet"];
  expect((await runCommand("forecast", LEICESTERSHIRE, ...args)).code).toBe(0);
  const names = ["counts.csv", "counts-2.csv", "counts-3.csv"];
  const [total, ...parts] = await Promise.all(names.map((name) => readCsv<Row>(join(whole, name))));
  for (const table of parts) {
    expect(table.every((row) => Number.isInteger(row.mean))).toBe(true);
    for (const row of total) expect(sumOf(table, row.census_year, row.view)).toBe(row.mean);
  }
  expect(JSON.parse(await readFile(join(whole, "run.json"), "utf8")).rounding).toContain("add up");
});
