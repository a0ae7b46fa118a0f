import yauzl from "yauzl";
import type { ImportLog } from "./import-faults.ts";
import { type CsvFile, MOST_MEGABYTES } from "./open-files.ts";

/** A published CSV shrinks to a thirtieth or so; a bomb to a thousandth. */
const MOST_GROWTH = 250;
/** Entries smaller than this are taken however much they grow. */
const SMALL = 10e6;

/**
 * CSV entries of a zip. Their declared sizes are checked before anything is unpacked, and yauzl stops an entry that grows
 * beyond what it declares.
 */
export async function zipEntries(path: string, name: string, log: ImportLog): Promise<CsvFile[]> {
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
    const files: CsvFile[] = [];
    for await (const entry of zip.eachEntry()) files.push(...take(zip, entry, `${name}/${entry.fileName}`, log));
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
