import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDataset } from "@sufficiency/io";
import { SMALL_ROWS } from "../../../../packages/core/test/dataset/small-rows.ts";

export const LEICESTERSHIRE = fileURLToPath(new URL("../../../../fixtures/leicestershire", import.meta.url));

/** The files of a folder's dataset, by name. */
export async function filesIn(dir: string): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(dir)).filter((name) => /\.(csv|json)$/.test(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name))] as const)));
}

/** Where children go for whom there is no place: without it the small dataset cannot be forecast. */
const INDEPENDENT = { code: "independent", label: "Independent", class: "independent", capped: "no" };

/** The files of a dataset small enough to check by hand. */
export async function smallFiles(): Promise<Map<string, Uint8Array>> {
  const dir = await mkdtemp(join(tmpdir(), "sufficiency-"));
  const content = { name: "small", title: "Small council", description: "Small.", sources: [{ title: "Invented" }] };
  await writeDataset(join(dir, "small"), {
    ...content,
    tables: { ...SMALL_ROWS, settings: [...SMALL_ROWS.settings, INDEPENDENT] },
  });
  const files = await filesIn(join(dir, "small"));
  await rm(dir, { recursive: true });
  return files;
}
