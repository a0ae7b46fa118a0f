import { readdir } from "node:fs/promises";
import { Refusal } from "../refusal.ts";

/** Names of what a folder holds: none where there is no such folder. Throws a Refusal where it is not a folder. */
export async function entriesOf(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR") throw new Refusal(`${dir} is a file. Give a folder, new or empty.`);
    throw new Refusal(`${dir} cannot be read (${code}). Give a folder that you may write to.`);
  }
}
