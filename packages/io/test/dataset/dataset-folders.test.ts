import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { datasetFolders, writeDataset } from "@sufficiency/io";
import { expect, test } from "vitest";
import { SMALL_CONTENT, smallDatasetFolder, temporaryFolder } from "../helpers.ts";

test("a dataset stands for itself, a folder of datasets for each of them, whatever else lies there", async () => {
  const dir = await temporaryFolder();
  for (const name of ["b", "a", ".hidden"]) await writeDataset(join(dir, name), SMALL_CONTENT);
  await mkdir(join(dir, "notes"));
  expect(await datasetFolders(dir)).toEqual([join(dir, "a"), join(dir, "b")]);
  const small = await smallDatasetFolder();
  expect(await datasetFolders(small)).toEqual([small]);
});

test("what is neither is given back", async () => {
  const dir = await temporaryFolder();
  expect(await datasetFolders(dir)).toEqual([dir]);
  expect(await datasetFolders(join(dir, "none"))).toEqual([join(dir, "none")]);
});
