import yauzl from "yauzl";
import { type CsvFile, MOST_FILES, MOST_MEGABYTES } from "./csv-file.ts";
import type { ImportLog } from "./import-faults.ts";

/** A published CSV shrinks to a thirtieth or so; a bomb to a thousandth. */
const MOST_GROWTH = 250;
/** Entries smaller than this are taken however much they grow. */
const SMALL = 10e6;

/** All entries of a zip together, in megabytes; all releases since 2010 are less. */
const MOST_TOGETHER = 4_000;

/**
 * CSV entries of a zip. Their declared sizes are checked before anything is unpacked, and yauzl stops an entry that grows
 * beyond what it declares.
 */
export async function zipEntries(path: string, name: string, log: ImportLog): Promise<CsvFile[]> {
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
    const files: CsvFile[] = [];
    let bytes = 0;
    for await (const entry of zip.eachEntry()) {
      const taken = take(zip, entry, `${name}/${entry.fileName}`, log);
      files.push(...taken);
      if (taken.length > 0) bytes += entry.uncompressedSize;
      if (files.length > MOST_FILES) log.add("too_many_files", { file: name }, { most: MOST_FILES });
      else if (bytes > MOST_TOGETHER * 1e6) {
        log.add("too_big", { file: name }, { size: Math.ceil(bytes / 1e6), most: MOST_TOGETHER });
      } else continue;
      return [];
    }
    return files;
  } catch (error) {
    log.add("bad_zip", { file: name }, { reason: (error as Error).message });
    return [];
  }
}

function take(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string, log: ImportLog): CsvFile[] {
  if (!entry.fileName.toLowerCase().endsWith(".csv")) return [];
  const { compressedSize: packed, uncompressedSize: size } = entry;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);
  if (size > SMALL && size > MOST_GROWTH * Math.max(1, packed)) {
    log.add("zip_bomb", { file: name }, { packed: megabytes(packed), size: megabytes(size) });
    return [];
  }
  if (size > MOST_MEGABYTES * 1e6) {
    log.add("too_big", { file: name }, { size: megabytes(size), most: MOST_MEGABYTES });
    return [];
  }
  return [{ name, open: () => zip.openReadStreamPromise(entry) }];
}
