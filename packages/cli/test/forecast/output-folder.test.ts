import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../io/test/helpers.ts";
import { councilFolder } from "../council.ts";
import { ended, LEICESTERSHIRE, runCommand, startCommand } from "../run-command.ts";

const FILES = ["counts.csv", "fan.svg", "flows.csv", "overflow.csv", "places.csv", "run.json"];

test("an empty folder and an earlier run's are replaced whole, any other is refused", async () => {
  const council = await councilFolder();
  const out = join(await temporaryFolder(), "out");
  await mkdir(out);
  const forecast = (...args: string[]) =>
    runCommand("forecast", council, "--draws", "5", "--threads", "1", "--out", out, ...args);

  expect(await forecast("--by", "need", "--by", "setting", "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect((await readdir(out)).sort()).toEqual(["counts-2.csv", ...FILES]);

  expect((await forecast("--format", "json")).code).toBe(0);
  expect((await readdir(out)).sort()).toEqual([
    "counts.json",
    "fan.svg",
    "flows.json",
    "overflow.json",
    "places.json",
    "run.json",
  ]);
  expect(JSON.parse(await readFile(join(out, "counts.json"), "utf8"))[0]).toMatchObject({ census_year: 2019 });

  await writeFile(join(out, "minutes.txt"), "keep me");
  const refused = await forecast();
  expect(refused).toEqual({
    code: 1,
    stdout: "",
    stderr: `${out} holds files that are not an earlier run's, so it is not replaced. Give a new folder, or an empty one.\n`,
  });
  expect(await readFile(join(out, "minutes.txt"), "utf8")).toBe("keep me");
});

test("a link that leads nowhere, and a place in a file, are refused before the work is done", async () => {
  const parent = await temporaryFolder();
  const link = join(parent, "link");
  await symlink(join(parent, "nowhere"), link);
  await writeFile(join(parent, "file"), "");
  for (const [out, words] of [
    [link, `${link} is a link that leads nowhere.`],
    [join(parent, "file", "out"), "would lie in a file."],
    ["/proc/no/out", "/proc/no/out cannot be written (ENOENT)."],
  ]) {
    // The dataset is not even read: there is none.
    const { code, stderr } = await runCommand("forecast", "no-such-folder", "--threads", "1", "--out", out);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(words) });
  }
  expect((await readdir(parent)).sort()).toEqual(["file", "link"]);
});

test("Ctrl-C while drawing leaves an earlier run as it was and nothing half-written", async () => {
  const parent = await temporaryFolder();
  const out = join(parent, "out");
  const first = await runCommand("forecast", await councilFolder(), "--draws", "5", "--out", out, "--quiet");
  expect(first.code).toBe(0);
  const before = await readFile(join(out, "run.json"), "utf8");

  const onTerminal = ["--import", "data:text/javascript,process.stderr.isTTY=true"];
  const args = ["forecast", LEICESTERSHIRE, "--draws", "100000", "--threads", "2", "--out", out];
  const child = startCommand(args, onTerminal);
  child.stderr?.once("data", () => child.kill("SIGINT"));
  const { code, stdout, stderr } = await ended(child);
  expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
  expect(stderr).toContain("Drawing futures");
  expect(await readdir(parent)).toEqual(["out"]);
  expect((await readdir(out)).sort()).toEqual(FILES);
  expect(await readFile(join(out, "run.json"), "utf8")).toBe(before);
});
