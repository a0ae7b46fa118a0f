import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, relative } from "node:path";
import { type CsvFile, MOST_FILES, MOST_MEGABYTES } from "./csv-file.ts";
import type { ImportLog } from "./import-faults.ts";
import { zipEntries } from "./zip-entries.ts";

/** CSV files of a folder with its folders, of a zip, of zips in a folder, or the one file given; faults go to the log. */
export async function openFiles(path: string, log: ImportLog): Promise<CsvFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) {
    log.add("no_such_path", { file: path });
    return [];
  }
  if (!found.isDirectory()) return filesOf(path, basename(path), log);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error) => {
    log.add("cannot_read", { file: path }, { reason: error.code });
    return [];
  });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length > MOST_FILES) {
    log.add("too_many_files", { file: path }, { most: MOST_FILES });
    return [];
  }
  const opened = [];
  for (const file of files.sort()) opened.push(...(await filesOf(file, relative(path, file), log)));
  return opened;
}

async function filesOf(file: string, name: string, log: ImportLog): Promise<CsvFile[]> {
  const extension = extname(file).toLowerCase();
  if (extension !== ".csv" && extension !== ".zip") return [];
  if (!(await isReadable(file, name, log))) return [];
  if (extension === ".zip") return zipEntries(file, name, log);
  return [{ name, open: async () => createReadStream(file, { highWaterMark: 1 << 20 }) }];
}

/** True for a plain file of a size that a release can have; logs what is wrong otherwise. A pipe would be waited for without end. */
export async function isReadable(file: string, name: string, log: ImportLog): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found) log.add("no_such_path", { file: name });
  else if (!found.isFile()) log.add("not_a_file", { file: name });
  else if (found.size > MOST_MEGABYTES * 1e6) {
    log.add("too_big", { file: name }, { size: Math.ceil(found.size / 1e6), most: MOST_MEGABYTES });
  } else return true;
  return false;
}
