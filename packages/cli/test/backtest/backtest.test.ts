import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDataset } from "@sufficiency/io";
import { describe, expect, test } from "vitest";
import { folderOf, RELEASE_2022, RELEASE_2025, TOTALS } from "../../../io/test/dfe/releases.ts";
import { SMALL_CONTENT, temporaryFolder } from "../../../io/test/helpers.ts";
import type { BacktestOptions } from "../../src/backtest/options.ts";
import { runBacktest } from "../../src/commands/backtest.ts";
import { runForecast } from "../../src/commands/forecast.ts";
import { runImportDfe } from "../../src/commands/import-dfe.ts";
import { NO_PROGRESS } from "../../src/forecast/progress.ts";
import { captured } from "../commands/captured.ts";
import { readCsv } from "../read-csv.ts";
import { LEICESTERSHIRE, runCommand } from "../run-command.ts";

const OPTIONS: BacktestOptions = { draws: 20, seed: 1, threads: 1, quiet: false };

async function backtest(dir: string, options: Partial<BacktestOptions> = {}) {
  const streams = captured();
  const code = await runBacktest(dir, { ...OPTIONS, ...options }, streams, NO_PROGRESS);
  return { code, ...streams.text };
}

/** The folder of one imported dataset a council: Northshire and Northtown, January 2019 to 2025 or to an earlier one. */
async function imported(until?: number, into?: string): Promise<string> {
  const out = into ?? join(await temporaryFolder(), "councils");
  const path = await folderOf({ ...RELEASE_2022, ...RELEASE_2025, "other/totals.csv": TOTALS });
  await runImportDfe(path, { la: "all", out, ...(until === undefined ? {} : { until }) }, captured());
  return out;
}

describe("a council's own dataset", () => {
  test("the fixture: verdict, tables, what to know and the files, which agree with one another", async () => {
    const out = join(await temporaryFolder(), "out");
    const { code, stdout } = await backtest(LEICESTERSHIRE, { out });
    expect(code).toBe(0);
    // Censuses 2017 to 2020, transitions from 2018: origins 2018 (two years ahead) and 2019 (one).
    expect(stdout).toMatch(/2 forecasts from January\s+2018 to 2019/);
    expect(stdout).toMatch(/(Better|Worse) than assuming England's growth/);
    expect(stdout).toMatch(/Its 80% interval held what came \d+% of\s+the time \(\d of 3\)/);
    expect(stdout).toMatch(/years +n +forecast +persistence +drift +damped Holt +England's growth/);
    expect(stdout).toContain("Where it fails most");
    expect(stdout).toMatch(/held against\s+the\s+placed\s+view/);
    expect(stdout).toContain("Only 3 outcomes of all plans");
    expect(stdout).not.toContain("made at once");
    expect((await readdir(out)).sort()).toEqual(["fans.svg", "outcomes.csv", "run.json", "scores.csv"]);

    const outcomes = await readCsv<Record<string, string>>(join(out, "outcomes.csv"));
    const totals = outcomes.filter((row) => row.level === "total" && row.method === "forecast");
    expect(totals.map(({ origin, year, horizon, code }) => [origin, year, horizon, code])).toEqual([
      [2018, 2019, 1, "all"],
      [2018, 2020, 2, "all"],
      [2019, 2020, 1, "all"],
    ]);
    const sum = (of: (row: Record<string, string>) => number) => totals.reduce((all, row) => all + of(row), 0);
    const errors = sum((row) => Math.abs(Number(row.median) - Number(row.actual)));
    const scores = await readCsv(join(out, "scores.csv"));
    const all = scores.find((row) => row.level === "total" && row.horizon === "all" && row.method === "forecast");
    expect(Number(all?.wape)).toBeCloseTo((100 * errors) / sum((row) => Number(row.actual)), 9);

    const run = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
    expect(run).toMatchObject({ program: "sufficiency", command: "backtest", seed: 1, draws: 20 });
    expect(run.datasets[0]).toMatchObject({ name: "leicestershire", origins: [2018, 2019] });
  });

  test("threads change no figure, and another seed does", async () => {
    const folder = await temporaryFolder();
    const outcomesWith = async (name: string, options: Partial<BacktestOptions>) => {
      await backtest(LEICESTERSHIRE, { origins: [2019], quiet: true, out: join(folder, name), ...options });
      return readFile(join(folder, name, "outcomes.csv"), "utf8");
    };
    const one = await outcomesWith("one", {});
    expect(await outcomesWith("two", { threads: 2 })).toBe(one);
    expect(await outcomesWith("seed", { seed: 2 })).not.toBe(one);
  });

  test("no census to hold a forecast against is said, with what would be right", async () => {
    const dir = join(await temporaryFolder(), "small");
    await writeDataset(dir, SMALL_CONTENT);
    const { code, stdout, stderr } = await backtest(dir);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("no census that was counted has a transition up to it and a counted census after it");
    expect((await backtest(LEICESTERSHIRE, { origins: [2020] })).stderr).toContain(
      "from 2020, nothing was counted both then and later",
    );
  });
});

describe("a folder of imported councils", () => {
  test("are pooled, with a line each; only what was published is an outcome; later figures are warned of", async () => {
    const out = join(await temporaryFolder(), "out");
    const { code, stdout } = await backtest(await imported(), { out });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 datasets: 10 forecasts from January 2020 to 2024/);
    expect(stdout).toMatch(/northshire +\d+/);
    expect(stdout).toMatch(/northtown +\d+/);
    expect(stdout).toContain("Counts were made at once from published figures");
    expect(stdout).toContain("Not scored, for want of parts that were counted both at an origin and after it: need,");

    const outcomes = await readCsv(join(out, "outcomes.csv"));
    const yearsOf = (level: string) => [
      ...new Set(outcomes.filter((row) => row.level === level).map(({ origin, year }) => `${origin} ${year}`)),
    ];
    // Totals are published to 2025, ages and settings for 2019 to 2022 and 2025, needs for 2025 alone.
    expect(yearsOf("total")).toContain("2022 2023");
    expect(yearsOf("age_band")).toEqual(["2020 2021", "2020 2022", "2020 2025", "2021 2022", "2021 2025", "2022 2025"]);
    expect(yearsOf("need")).toEqual([]);
    const scores = await readCsv(join(out, "scores.csv"));
    expect([...new Set(scores.map(({ dataset }) => dataset))]).toEqual(["all", "northshire", "northtown"]);
    const run = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
    expect(run.warnings.join(" ")).toContain("import with --until for each origin");
    expect(run.files).toContain("fans-northshire.svg");
  });

  test("with datasets as they were made at an origin: they are forecast from, and origins without one are left out", async () => {
    const councils = await imported();
    const folder = await temporaryFolder();
    const known = join(folder, "known");
    await imported(2021, join(known, "2021"));
    const out = join(folder, "out");
    const { code, stdout } = await backtest(councils, { origins: [2021, 2022], known, out });
    expect(code).toBe(0);
    expect(stdout).not.toContain("made at once");
    expect(stdout).toMatch(
      /No forecast from January of northshire 2022; northtown 2022: no dataset of what\s+was known then/,
    );

    // What was known in 2021 is forecast just as its own dataset is, and held against the whole dataset's later censuses.
    const outcomes = await readCsv(join(out, "outcomes.csv"));
    const own = outcomes.filter(
      (row) => row.dataset === "northtown" && row.level === "total" && row.method === "forecast",
    );
    const forecast = join(folder, "forecast");
    const request = { to: 2025, draws: 20, seed: 1, threads: 1, by: [[]], format: "csv", quiet: true } as const;
    await runForecast(join(known, "2021", "856"), { ...request, out: forecast }, captured(), NO_PROGRESS);
    const counts = await readCsv(join(forecast, "counts.csv"));
    expect(own.map(({ year, median }) => [year, median])).toEqual(
      counts.filter(({ status }) => status === "forecast").map(({ census_year, p50 }) => [census_year, p50]),
    );
    expect(own.map(({ actual }) => actual)).toEqual([1209, 1500, 1800, 2100]);
  });

  test("two of one name, and faults of one, are said and nothing is written", async () => {
    const councils = await imported();
    const out = join(await temporaryFolder(), "out");
    const [first, second] = await readdir(councils);
    await cp(join(councils, first), join(councils, "copy"), { recursive: true });
    await writeFile(join(councils, second, "counts.csv"), "census_year\n");
    const { code, stdout, stderr } = await backtest(councils, { out, draws: 1, origins: [2024] });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${join(councils, second)} cannot be backtested until these faults are mended`);
    expect(stderr).toContain("has the name of another dataset");
    await expect(readdir(out)).rejects.toThrow();
  });
});

test("the command: wrong years are wrong usage, a folder that is none is bad input", async () => {
  const wrong = await runCommand("backtest", LEICESTERSHIRE, "--origins", "2018,18");
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("Give a whole number from 1900 to 2200");
  const none = await runCommand("backtest", "no/such/folder");
  expect([none.code, none.stdout]).toEqual([1, ""]);
  expect(none.stderr).toContain("there is no such folder");
});
