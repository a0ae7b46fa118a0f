import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../io/test/helpers.ts";
import { LEICESTERSHIRE, runCommand } from "../run-command.ts";

test("1, 2, 3 and 8 threads write the same bytes", async () => {
  const parent = await temporaryFolder();
  const written: Record<string, string>[] = [];
  for (const threads of [1, 2, 3, 8]) {
    const out = join(parent, String(threads));
    const args = ["--draws", "60", "--to", "2023", "--by", "setting", "--by", "need,locality", "--out", out, "--quiet"];
    const { code, stderr } = await runCommand("forecast", LEICESTERSHIRE, ...args, "--threads", String(threads));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const names = (await readdir(out)).sort();
    const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), "utf8")]));
    written.push(Object.fromEntries(texts));
  }
  const [one, ...more] = written;
  expect(Object.keys(one)).toEqual([
    "counts-2.csv",
    "counts.csv",
    "fan.svg",
    "flows.csv",
    "overflow.csv",
    "places.csv",
    "run.json",
  ]);
  for (const other of more) expect(other).toEqual(one);
});
