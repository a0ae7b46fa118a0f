import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallDatasetFolder } from "../../../io/test/helpers.ts";
import { runCheck } from "../../src/commands/check.ts";
import { COUNCIL_TABLES, councilFolder } from "../council.ts";
import { captured } from "./captured.ts";

test("a valid dataset: no faults, rows, the reconciliation, nothing odd", async () => {
  const dir = await councilFolder();
  const streams = captured();
  expect(await runCheck(dir, streams)).toBe(0);
  expect(streams.text.stdout).toContain(`Small council (${dir}) has no faults.`);
  expect(streams.text.stdout).toMatch(/transitions +6\n/);
  expect(streams.text.stdout).toMatch(/2020 +50 +3 +6 +53 +53 +0\n/);
  expect(streams.text.stdout).toContain("Nothing about it is odd.");
  expect(streams.text.stderr).toBe("");
});

test("faults: all at once, one a line, exit code 1", async () => {
  const dir = await smallDatasetFolder();
  const counts = await readFile(join(dir, "counts.csv"), "utf8");
  await writeFile(join(dir, "counts.csv"), counts.replace(",30,", ",30.5,").replace("SEMH", "SEMHH"));
  await rm(join(dir, "unmet.csv"));
  const streams = captured();
  expect(await runCheck(dir, streams)).toBe(1);
  expect(streams.text.stdout.split("\n")).toEqual([
    `${dir} has 3 faults. Mend them, then check again.`,
    "",
    '- counts.csv, row 2, column count: "30.5" is not a whole number; give a whole number from 0 to 100,000.',
    "- unmet.csv: the file is not in the dataset folder; put it there, or take its resource out of datapackage.json.",
    expect.stringMatching(
      /^- counts\.csv, row 3, column need: "SEMHH" is not a SEN2 need code; .*\(did you mean SEMH\?\)\.$/,
    ),
    "",
  ]);
});

test("stocks that do not reconcile are a warning, and exit code 0", async () => {
  const dir = await councilFolder();
  const counts = await readFile(join(dir, "counts.csv"), "utf8");
  await writeFile(join(dir, "counts.csv"), counts.replace(",19,", ",21,"));
  const streams = captured();
  expect(await runCheck(dir, streams)).toBe(0);
  expect(streams.text.stdout).toMatch(/2020 +50 +3 +6 +53 +55 +2\n/);
  expect(streams.text.stdout).toContain("50 before - 3 leavers + 6 joiners = 53, but 55 are counted (2 more)");
});

test.each([
  [
    "places, but no setting for those who find none",
    { settings: COUNCIL_TABLES.settings.filter(({ code }) => code !== "independent") },
    "children for whom there is no place have nowhere to go; give a setting of class independent that is not capped.",
  ],
  [
    "one census and no transitions",
    { transitions: [], counts: COUNCIL_TABLES.counts.filter((row) => row.census_year === 2020), margins: [] },
    "there are no transitions, and one census (January 2020) does not tell who joins and who leaves",
  ],
  [
    "joiners where nobody is known to live",
    { population: COUNCIL_TABLES.population.filter(({ locality }) => locality !== "south") },
    "the population table has no people in any year of south at ages 5, 9 to 11 (6 joiners recorded)",
  ],
])("%s: a valid dataset that forecast will refuse is told, and exit code 1", async (_, changes, words) => {
  const streams = captured();
  expect(await runCheck(await councilFolder(changes), streams)).toBe(1);
  expect(streams.text.stdout).toContain("has no faults");
  expect(streams.text.stdout.replace(/\s+/g, " ")).toContain(`It cannot be forecast as it is: ${words}`);
});
