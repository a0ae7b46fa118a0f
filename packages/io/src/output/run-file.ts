import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const RUN_FILE = "run.json";

const PROGRAM = "sufficiency";

/** The text of a run.json with the name of the program and the files of its folder, by which the folder is known again. */
export function stampRunFile(text: string, files: readonly string[]): string {
  return `${JSON.stringify({ program: PROGRAM, ...JSON.parse(text), files }, null, 2)}\n`;
}

/** True for a folder that holds an earlier run's files and no others, going by its run.json. */
export async function isRunFolder(dir: string, found: readonly string[]): Promise<boolean> {
  try {
    const { program, files } = JSON.parse(await readFile(join(dir, RUN_FILE), "utf8"));
    return program === PROGRAM && Array.isArray(files) && found.every((name) => files.includes(name));
  } catch {
    return false;
  }
}
