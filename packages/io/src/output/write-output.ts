import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { entriesOf } from "../folder/entries-of.ts";
import { checkReplaceable, replaceFolder } from "../folder/replace-folder.ts";
import { Refusal } from "../refusal.ts";
import { isRunFolder, RUN_FILE, stampRunFile } from "./run-file.ts";

/**
 * Throws a Refusal where a run may not be written to a folder, so that this can be said before the work is done: the
 * folder must be new, empty, or an earlier run's and nothing else's.
 */
export async function checkOutput(dir: string): Promise<void> {
  if (dir === "") throw new Refusal("No folder is named to write to. Give a folder, new or empty.");
  const found = await entriesOf(dir);
  if (found.length > 0 && !(await isRunFolder(dir, found))) {
    throw new Refusal(
      `${dir} holds files that are not an earlier run's, so it is not replaced. Give a new folder, or an empty one.`,
    );
  }
  await checkReplaceable(dir);
}

/**
 * Writes a run's files, given by name, into a folder of their own, whole or not at all. One of them is its `run.json`,
 * the text of a JSON object, to which the name of the program and the list of files are added. An empty folder or an
 * earlier run's, known by that list, is replaced whole.
 *
 * Throws a Refusal where the folder holds anything else, or may not be written.
 */
export async function writeOutput(dir: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await checkOutput(dir);
  const run = stampRunFile(String(files.get(RUN_FILE)), [...files.keys()]);
  await replaceFolder(dir, async (fresh) => {
    for (const [name, content] of files) await writeFile(join(fresh, name), name === RUN_FILE ? run : content);
  });
}
