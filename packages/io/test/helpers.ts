import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDataset } from "@sufficiency/io";
import { onTestFinished } from "vitest";
import { SMALL_ROWS } from "../../core/test/dataset/small-rows.ts";

export const SMALL_CONTENT = {
  name: "small",
  title: "Small council",
  description: "A dataset small enough to check by hand.",
  sources: [{ title: "Invented" }],
  tables: SMALL_ROWS,
};

/** A new empty folder, gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sufficiency-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The folder of a small valid dataset, gone when the test is over. */
export async function smallDatasetFolder(): Promise<string> {
  const dir = join(await temporaryFolder(), "small");
  await writeDataset(dir, SMALL_CONTENT);
  return dir;
}
