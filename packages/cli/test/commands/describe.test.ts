import { writeDataset } from "@sufficiency/io";
import { expect, test } from "vitest";
import { SMALL_CONTENT, smallDatasetFolder } from "../../../io/test/helpers.ts";
import { runDescribe } from "../../src/commands/describe.ts";
import { captured } from "./captured.ts";

test("a dataset in words and tables", async () => {
  const streams = captured();
  expect(await runDescribe(await smallDatasetFolder(), streams)).toBe(0);
  const text = streams.text.stdout;
  expect(text).toMatch(/^Small council \(dataset small, hash [0-9a-f]{12}\)\./);
  expect(text).toContain("At census 2020 the council maintained 53 plans (all observed).");
  expect(text).toContain("Places bind in: special.");
  expect(text).toMatch(/2019 +50 +all observed\n +2020 +53 +\+6\.0% +all observed/);
  // 31 of 53 plans are in mainstream, 22 in special; 34 have ASD; 28 live in the north.
  expect(text).toMatch(/mainstream +Mainstream school +31 +58\.5%\n +special +State special school +22 +41\.5%/);
  expect(text).toMatch(/ASD +Autistic spectrum disorder +34 +64\.2%/);
  expect(text).toMatch(/north +North +28 +52\.8%/);
  expect(text).toMatch(/11_15 +11 to 15 +19 +35\.8%/);
  expect(text.replaceAll("\n", " ")).toContain("estimates for mid-2018 to mid-2019, projections for mid-2020");
  expect(text).toMatch(/setting +provisions +2018\/19 +2019\/20\n+ +special +1 +40 +45/);
  expect(text.replaceAll("\n", " ")).toContain("Reference area England: censuses 2019 to 2020, age bands all");
  expect(text).toMatch(/growth_walk_sd +0\.125 +2020-01-16 +All councils, 2015 to 2020/);
  expect(text).toMatch(/unmet +1 row\n/);
});

test("what is absent is said, and what that means; what is inferred is marked", async () => {
  const dir = await smallDatasetFolder();
  const { settings, localities, counts } = SMALL_CONTENT.tables;
  const mixed = counts.map((row) => (row.count === 19 ? { ...row, basis: "inferred" } : row));
  await writeDataset(dir, { ...SMALL_CONTENT, tables: { settings, localities, counts: mixed } });
  const streams = captured();
  expect(await runDescribe(dir, streams)).toBe(0);
  expect(streams.text.stdout.replace(/\s+/g, " ")).toContain(
    "a forecast infers from the counts who joined, moved and left, census 2020 (net, all inferred)",
  );
  expect(streams.text.stdout).toMatch(/places +absent: there is only the demand view/);
  expect(streams.text.stdout).toContain("35.8% inferred, the rest observed");
});

test("faults go to stderr, and the exit code is 1", async () => {
  const streams = captured();
  expect(await runDescribe("no/such/folder", streams)).toBe(1);
  expect(streams.text).toEqual({ stdout: "", stderr: expect.stringContaining("there is no such folder") });
});
