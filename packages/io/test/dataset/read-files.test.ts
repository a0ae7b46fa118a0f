import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { faultText } from "@sufficiency/core";
import { readDataset, readDatasetFiles, unzipDataset } from "@sufficiency/io";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { smallDatasetFolder } from "../helpers.ts";

async function filesOf(dir: string): Promise<Map<string, Uint8Array>> {
  const names = await readdir(dir);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name))] as const)));
}

async function zipOf(files: ReadonlyMap<string, Uint8Array>, compress = true): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

test("files in memory are read as their folder is, faults and all", async () => {
  const dir = await smallDatasetFolder();
  const files = await filesOf(dir);
  expect(await readDatasetFiles(files)).toEqual(await readDataset(dir));

  files.set("counts.csv", Buffer.from(String(files.get("counts.csv")).replace(",19,", ",x,")));
  files.delete("settings.csv");
  files.set("localities.csv", new Uint8Array());
  const reading = await readDatasetFiles(files);
  const texts = reading.ok ? [] : reading.faults.map(faultText);
  expect(texts.filter((text) => /^(settings|localities)/.test(text)).length).toBeGreaterThanOrEqual(2);
  expect(texts.join("\n")).toMatch(/counts\.csv, row 7, column count: "x" is a mark for a hidden or missing figure/);
});

test.each(["", "council/", "a/b/"])("a zip of the folder %j is unpacked to the dataset's own paths", async (folder) => {
  const files = await filesOf(await smallDatasetFolder());
  const inFolder = new Map([...files].map(([name, bytes]) => [`${folder}${name}`, bytes]));
  inFolder.set(`__MACOSX/${folder}._counts.csv`, Buffer.from("junk")).set("other.txt", Buffer.from("beside"));
  const unzipped = await unzipDataset("council.zip", await zipOf(inFolder));
  if (!unzipped.ok) throw new Error(unzipped.faults.map(faultText).join("\n"));
  unzipped.value.delete("other.txt");
  expect(unzipped.value).toEqual(files);
});

test("a zip that would grow beyond reason is refused before it is unpacked", async () => {
  const bomb = await zipOf(new Map([["counts.csv", new Uint8Array(20e6)]]));
  expect(bomb.length).toBeLessThan(100e3);
  const unzipped = await unzipDataset("council.zip", bomb);
  expect(unzipped.ok ? [] : unzipped.faults.map(faultText)).toEqual([
    "council.zip/counts.csv: would grow from 1 MB to 20 MB when unpacked; unpack it yourself and check what it holds.",
  ]);
});

test("many entries that are small each are refused for their sum and their number", async () => {
  const nine = new Uint8Array(9e6);
  const large = await zipOf(new Map(Array.from({ length: 23 }, (_, i) => [`${i}.csv`, nine])), false);
  const many = await zipOf(new Map(Array.from({ length: 101 }, (_, i) => [`${i}.csv`, Buffer.from("a\n")])));
  const refused = await Promise.all([unzipDataset("large.zip", large), unzipDataset("many.zip", many)]);
  expect(refused.map((each) => (each.ok ? "" : each.faults[0].code))).toEqual(["too_big", "too_many_files"]);
});

test("what is no zip is refused in words", async () => {
  const unzipped = await unzipDataset("council.zip", Buffer.from("no zip at all, but text of some length"));
  expect(unzipped.ok ? "" : faultText(unzipped.faults[0])).toMatch(/^council\.zip: is no zip that can be opened/);
});
