import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../../../io/test/dfe/releases.ts";
import { temporaryFolder } from "../../../io/test/helpers.ts";
import { syntheticCouncil } from "../../../io/test/transitions/synthetic-council.ts";
import { runCheck } from "../../src/commands/check.ts";
import { runDescribe } from "../../src/commands/describe.ts";
import { runForecast } from "../../src/commands/forecast.ts";
import { runImportTransitions } from "../../src/commands/import-transitions.ts";
import { NO_PROGRESS } from "../../src/forecast/progress.ts";
import { captured } from "./captured.ts";

const { files, plans, joiners } = syntheticCouncil(7);
const inWords = (number: number) => number.toLocaleString("en-GB");

test("what was read, what it became and what to do next; then check, describe and forecast work on it", async () => {
  const out = join(await temporaryFolder(), "council");
  const streams = captured();
  expect(await runImportTransitions(await folderOf(files), out, streams)).toBe(0);
  const { stdout } = streams.text;
  expect(stdout).toContain("Files read: costs.csv, population.csv, transitions.csv, valid-states.csv");
  expect(stdout).toContain("council, January 2013 to January 2017 (from transitions)");
  expect(stdout).toMatch(new RegExp(`2017 +${inWords(plans[2017])} +${joiners[2017]} `));
  expect(stdout.replace(/\s+/g, " ")).toContain("second states of 2013 and first states of 2014 agree on every state");
  expect(stdout).toContain("Only you can say:");
  expect(stdout.replace(/\s+/g, " ")).toContain(`Next: sufficiency check ${out}, then sufficiency forecast ${out}`);

  const check = captured();
  expect(await runCheck(out, check)).toBe(0);
  expect(check.text.stdout).toContain("has no faults");
  const described = captured();
  expect(await runDescribe(out, described)).toBe(0);
  expect(described.text.stdout).toContain("is known for censuses 2014 to 2017 (all observed)");
  const forecast = captured();
  const options = { to: 2020, draws: 20, seed: 1, threads: 1, by: [["need"]], format: "csv", quiet: false } as const;
  expect(await runForecast(out, options, forecast, NO_PROGRESS)).toBe(0);
  expect(forecast.text.stdout.replace(/\s+/g, " ")).toContain(
    `held ${inWords(plans[2017])} Education, Health and Care Plans (observed)`,
  );
});

test("faults go to stderr with exit code 1 and nothing is written", async () => {
  const out = join(await temporaryFolder(), "none");
  const streams = captured();
  const lines = files["transitions.csv"].replace(/\n2013/, "\n13");
  expect(await runImportTransitions(await folderOf({ ...files, "transitions.csv": lines }), out, streams)).toBe(1);
  expect(streams.text.stderr).toContain(
    'transitions.csv, row 2, column calendar-year: "13" is not the year of the first state\'s January census',
  );
  expect(await readdir(join(out, ".."))).toEqual([]);
});
