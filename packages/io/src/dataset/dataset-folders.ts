import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PACKAGE_FILE } from "./data-package.ts";

/**
 * The dataset folders that a path stands for: itself, or, where it is no dataset but has subfolders that are, these in the
 * order of their names. A path that is neither is given back, for reading it to say what is wrong.
 */
export async function datasetFolders(dir: string): Promise<string[]> {
  if (existsSync(join(dir, PACKAGE_FILE))) return [dir];
  const names = await readdir(dir).catch(() => []);
  const inner = names
    .filter((name) => !name.startsWith("."))
    .sort()
    .map((name) => join(dir, name))
    .filter((folder) => existsSync(join(folder, PACKAGE_FILE)));
  return inner.length > 0 ? inner : [dir];
}
