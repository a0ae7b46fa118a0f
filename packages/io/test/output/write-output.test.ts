import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkOutput, Refusal, writeOutput } from "@sufficiency/io";
import { expect, test } from "vitest";
import { replaceFolder } from "../../src/folder/replace-folder.ts";
import { temporaryFolder } from "../helpers.ts";

const run = (seed: number, ...extra: [string, string][]) =>
  new Map<string, string>([["counts.csv", `seed\n${seed}\n`], ["run.json", JSON.stringify({ seed })], ...extra]);

test("a run is written into a new folder, and its run.json names the program and the files", async () => {
  const dir = join(await temporaryFolder(), "deep", "out");
  await writeOutput(dir, run(1));
  expect((await readdir(dir)).sort()).toEqual(["counts.csv", "run.json"]);
  expect(JSON.parse(await readFile(join(dir, "run.json"), "utf8"))).toEqual({
    program: "sufficiency",
    seed: 1,
    files: ["counts.csv", "run.json"],
  });
  expect(await readdir(join(dir, ".."))).toEqual(["out"]);
});

test("an empty folder and an earlier run's are replaced whole", async () => {
  const dir = await temporaryFolder();
  await writeOutput(dir, run(1, ["flows.csv", "x\n"]));
  await writeOutput(dir, run(2));
  expect((await readdir(dir)).sort()).toEqual(["counts.csv", "run.json"]);
  expect(await readFile(join(dir, "counts.csv"), "utf8")).toBe("seed\n2\n");
});

test.each([
  ["another file", "notes.docx", "mine"],
  ["a run.json of another program", "run.json", '{"program":"other","files":["run.json"]}'],
  ["a run.json that is not JSON", "run.json", "{"],
])("a folder with %s is refused and left alone", async (_, name, text) => {
  const dir = await temporaryFolder();
  await writeFile(join(dir, name), text);
  await expect(writeOutput(dir, run(1))).rejects.toThrow(Refusal);
  expect(await readdir(dir)).toEqual([name]);
  expect(await readFile(join(dir, name), "utf8")).toBe(text);
});

test("an earlier run's folder to which somebody added a file is refused", async () => {
  const dir = await temporaryFolder();
  await writeOutput(dir, run(1));
  await mkdir(join(dir, "minutes"));
  await expect(writeOutput(dir, run(2))).rejects.toThrow(/holds files that are not an earlier run's/);
  expect(await readFile(join(dir, "counts.csv"), "utf8")).toBe("seed\n1\n");
});

test("when writing fails the folder is as it was and nothing is left behind", async () => {
  const parent = await temporaryFolder();
  const dir = join(parent, "out");
  await writeOutput(dir, run(1));
  await expect(writeOutput(dir, run(2, ["no/such/folder.csv", ""]))).rejects.toThrow();
  expect(await readdir(parent)).toEqual(["out"]);
  expect(await readFile(join(dir, "counts.csv"), "utf8")).toBe("seed\n1\n");
});

test("when the process exits half-way the folder is as it was and nothing is left behind", async () => {
  const parent = await temporaryFolder();
  const dir = join(parent, "out");
  await writeOutput(dir, run(1));
  const script = `
    import { replaceFolder } from ${JSON.stringify(import.meta.resolve("../../src/folder/replace-folder.ts"))};
    import { writeFileSync } from "node:fs";
    process.on("SIGINT", () => process.exit(130));
    await replaceFolder(${JSON.stringify(dir)}, async (fresh) => {
      writeFileSync(fresh + "/counts.csv", "half");
      process.kill(process.pid, "SIGINT");
      await new Promise((resolve) => setTimeout(resolve, 60000));
    });`;
  const child = spawn(process.execPath, [
    "--conditions=@sufficiency/source",
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    script,
  ]);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  expect(code).toBe(130);
  expect(await readdir(parent)).toEqual(["out"]);
  expect(await readFile(join(dir, "counts.csv"), "utf8")).toBe("seed\n1\n");
});

test("a place that may not be written is refused in words", async () => {
  const dir = await temporaryFolder();
  await writeFile(join(dir, "file"), "");
  await expect(replaceFolder(join(dir, "file", "out"), async () => {})).rejects.toThrow(
    /cannot be written \(\w+\)\. Give a folder/,
  );
});

test("no name of a folder is not the folder one stands in", async () => {
  await expect(checkOutput("")).rejects.toThrow("No folder is named");
});
