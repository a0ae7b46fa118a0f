import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, RELEASE_2022, RELEASE_2025, TOTALS } from "../../../io/test/dfe/releases.ts";
import { temporaryFolder } from "../../../io/test/helpers.ts";
import { runCheck } from "../../src/commands/check.ts";
import { runForecast } from "../../src/commands/forecast.ts";
import { runImportDfe } from "../../src/commands/import-dfe.ts";
import { NO_PROGRESS } from "../../src/forecast/progress.ts";
import { captured } from "./captured.ts";

const FILES = { ...RELEASE_2022, ...RELEASE_2025, "other/totals.csv": TOTALS, "guide.csv": "a,b\n1,2\n" };

test("one council: what was used, observed, inferred and missing is said, and the next command", async () => {
  const out = join(await temporaryFolder(), "northshire");
  const streams = captured();
  expect(await runImportDfe(await folderOf(FILES), { la: "northshire", out }, streams)).toBe(0);
  const text = streams.text.stdout;
  expect(text).toContain("- sen2_age_caseload.csv: plans at each January by age band");
  expect(text).toContain("- guide.csv: not a file that is known, left alone");
  expect(text).toContain("Northshire, January 2019 to January 2025 (inferred from published statistics)");
  expect(text).toMatch(/2022 +2,420 +published +published +published +carried/);
  expect(text).toMatch(/2023 +3,000 +published +filled in +filled in +carried/);
  expect(text).toContain("There is no population, so joiners are forecast as counts.");
  expect(text).toContain(`Next: sufficiency forecast ${out}`);
});

test("what it writes passes check and is forecast", async () => {
  const out = join(await temporaryFolder(), "northshire");
  await runImportDfe(await folderOf(FILES), { la: "855", out }, captured());
  const check = captured();
  expect(await runCheck(out, check)).toBe(0);
  expect(check.text.stdout).toContain("has no faults");
  const forecast = captured();
  const options = { to: 2027, draws: 20, seed: 1, threads: 1, by: [[]], format: "csv", quiet: false } as const;
  expect(await runForecast(out, options, forecast, NO_PROGRESS)).toBe(0);
  expect(forecast.text.stdout).toMatch(/In\s+January\s+2025\s+the\s+council\s+held\s+4,200\s/);
  expect(forecast.text.stdout.replace(/\s+/g, " ")).toContain(
    "worked out from published totals (inferred), not counted",
  );
});

test("all: one folder a council, named by its number", async () => {
  const out = await temporaryFolder();
  const streams = captured();
  expect(await runImportDfe(await folderOf(FILES), { la: "all", out }, streams)).toBe(0);
  expect(await readdir(out)).toEqual(["855", "856"]);
  expect(streams.text.stdout).toMatch(/855 +Northshire +2019 to 2025 +4,200 +published/);
});

test("faults go to stderr with exit code 1 and nothing is written; wrong usage is 2", async () => {
  const out = join(await temporaryFolder(), "none");
  const streams = captured();
  expect(await runImportDfe(await folderOf(FILES), { la: "Northshyre", out }, streams)).toBe(1);
  expect(streams.text.stderr).toContain(
    '--la: "Northshyre" is the name or code of no council in the files; the nearest are Northshire (855), Northtown (856)',
  );
  expect(await readdir(join(out, ".."))).toEqual([]);
  expect(await runImportDfe("anything", { la: "all", out, localities: "areas.csv" }, captured())).toBe(2);
});
