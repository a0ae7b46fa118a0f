import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../io/test/helpers.ts";
import { COUNCIL_TABLES, councilFolder } from "./council.ts";
import { LEICESTERSHIRE, runCommand } from "./run-command.ts";

const STACK_LINE = /^\s+at /m;

describe("wrong usage ends with 2, in words", () => {
  test.concurrent.each([
    ["no command", [], /Usage: sufficiency/],
    ["an unknown command", ["forcast", "x"], /unknown command 'forcast'\n\(Did you mean forecast\?\)/],
    ["no folder", ["forecast"], /missing required argument 'dir'/],
    ["an unknown option", ["forecast", "x", "--threds", "2"], /unknown option '--threds'/],
    ["a bad number", ["forecast", "x", "--draws", "1e3"], /'1e3' is invalid. Give a whole number from 1 to 100,000/],
    [
      "an unknown dimension",
      ["forecast", "x", "--by", "setings"],
      /"setings" is not a dimension \(did you mean setting\?\)/,
    ],
    ["a dimension named twice", ["forecast", "x", "--by", "need,need"], /need is named twice/],
    ["an unknown format", ["forecast", "x", "--format", "xml"], /Allowed choices are csv, json/],
    ["an empty --out", ["forecast", "x", "--out", ""], /Give the name of a folder/],
  ])("%s", async (_, args, words) => {
    const { code, stdout, stderr } = await runCommand(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(STACK_LINE);
  });
});

describe("bad input ends with 1, in words", () => {
  test.concurrent.each([
    ["no such folder", "no-such-folder", [], /there is no such folder; give a folder that holds a datapackage.json/],
    [
      "an end before the start",
      LEICESTERSHIRE,
      ["--to", "2019"],
      /the forecast cannot end in 2019; give a year from 2021 to 2060/,
    ],
    [
      "a January before every census",
      LEICESTERSHIRE,
      ["--as-at", "2001"],
      /no census up to January 2001; give a year from 2017/,
    ],
  ])("%s", async (_, dir, args, words) => {
    const { code, stdout, stderr } = await runCommand("forecast", dir, ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(STACK_LINE);
  });

  test("nothing to estimate from", async () => {
    const counts = COUNCIL_TABLES.counts.filter((row) => row.census_year === 2020);
    const { code, stderr } = await runCommand(
      "forecast",
      await councilFolder({ counts, transitions: [], margins: [] }),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /cannot be forecast: there are no transitions, and one census .* give counts of a second census, or a transitions table/,
    );
    expect(stderr).not.toMatch(STACK_LINE);
  });

  test("all faults of a dataset at once", async () => {
    const { code, stdout, stderr } = await runCommand("check", await temporaryFolder());
    expect(code).toBe(1);
    expect(stdout).toMatch(/has 1 fault/);
    expect(stderr).toBe("");
  });
});

test.each([[["--help"]], [["help", "forecast"]], [["--version"]]])("%j is answered and ends with 0", async (args) => {
  const { code, stdout, stderr } = await runCommand(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(args[0] === "--version" ? /^\d+\.\d+\.\d+\n$/ : /Examples:\n {2}sufficiency /);
});
