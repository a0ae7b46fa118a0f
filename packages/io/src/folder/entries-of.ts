import { lstat, readdir } from "node:fs/promises";
import { Refusal } from "../refusal.ts";

/**
 * Names of what a folder holds: none where there is no such folder. Throws a Refusal where it is not a folder, or a link that leads
 * nowhere.
 */
export async function entriesOf(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found = await lstat(dir).catch(() => undefined);
    const wrong = found?.isSymbolicLink()
      ? "is a link that leads nowhere"
      : found
        ? "is a file"
        : "would lie in a file";
    if (code === "ENOENT" && !found) return [];
    if (code === "ENOENT" || code === "ENOTDIR") throw new Refusal(`${dir} ${wrong}. Give a folder, new or empty.`);
    throw new Refusal(`${dir} cannot be read (${code}). Give a folder that you may write to.`);
  }
}
