import { existsSync, renameSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "../refusal.ts";

/**
 * Puts a new folder in the place of `dir`, whole or not at all. `fill` writes the new content into the empty folder it
 * is given, within a hidden sibling of `dir`; once it is done the two are swapped by renaming and the old one is
 * removed. When `fill` throws, or the process exits meanwhile, `dir` is as it was and nothing is left behind.
 *
 * Throws a Refusal where the place may not be written.
 */
export async function replaceFolder(dir: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  const target = existsSync(dir) ? await realpath(dir) : resolve(dir);
  const work = await makeSibling(target);
  const discard = () => rmSync(work, { recursive: true, force: true });
  process.once("exit", discard);
  try {
    const fresh = join(work, "fresh");
    await mkdir(fresh);
    await fill(fresh);
    swap(fresh, target, join(work, "old"));
  } finally {
    process.off("exit", discard);
    discard();
  }
}

/**
 * Throws a Refusal where no folder could be put in the place of `dir`, so that this can be said before the work is done. Makes a hidden folder
 * beside it, or in the nearest folder above that is there, and takes it away again.
 */
export async function checkReplaceable(dir: string): Promise<void> {
  let above = dirname(resolve(dir));
  while (!existsSync(above) && dirname(above) !== above) above = dirname(above);
  rmSync(await makeSibling(join(above, basename(resolve(dir))), dir), { recursive: true, force: true });
}

async function makeSibling(target: string, named = target): Promise<string> {
  try {
    await mkdir(dirname(target), { recursive: true });
    return await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(`${named} cannot be written (${code}). Give a folder where you may write.`);
  }
}

function swap(fresh: string, target: string, old: string): void {
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (replaces) renameSync(old, target);
    throw error;
  }
}
