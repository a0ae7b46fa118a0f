import { buffer } from "node:stream/consumers";
import type { Fault } from "@sufficiency/core";
import yauzl from "yauzl";
import { importFault } from "../dfe/import-faults.ts";
import type { Result } from "../result.ts";
import { PACKAGE_FILE } from "./data-package.ts";

/** A dataset has some ten files; the largest table of a council is a few megabytes, and CSV shrinks to a thirtieth or so. */
const MOST_FILES = 100;
const MOST_BYTES = 200e6;
const MOST_GROWTH = 250;
/** Entries smaller than this are taken however much they grow. */
const SMALL = 10e6;

/**
 * The files of a zipped dataset folder, by their path within it; the zip may hold the folder or what is in it. What the
 * entries declare is checked before anything is unpacked, and yauzl stops an entry that grows beyond what it declares.
 */
export async function unzipDataset(name: string, bytes: Uint8Array): Promise<Result<Map<string, Uint8Array>>> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    const entries: yauzl.Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (!isAside(entry.fileName)) entries.push(entry);
      const fault = faultOf(name, entries);
      if (fault) return { ok: false, faults: [fault] };
    }
    const folder = folderOf(entries.map((entry) => entry.fileName));
    const files = new Map<string, Uint8Array>();
    for (const entry of entries.filter(({ fileName }) => fileName.startsWith(folder))) {
      files.set(entry.fileName.slice(folder.length), await buffer(await zip.openReadStreamPromise(entry)));
    }
    return { ok: true, value: files };
  } catch (error) {
    return { ok: false, faults: [importFault("bad_zip", { file: name }, { reason: (error as Error).message })] };
  }
}

/** Folders, and what computers put beside people's files. */
function isAside(path: string): boolean {
  return path.endsWith("/") || path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

/** What is wrong with the zip going by its last entry and the sum of all so far. */
function faultOf(name: string, entries: readonly yauzl.Entry[]): Fault | undefined {
  const last = entries.at(-1);
  if (!last) return undefined;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);
  const { compressedSize: packed, uncompressedSize: size } = last;
  const file = `${name}/${last.fileName}`;
  if (entries.length > MOST_FILES) return importFault("too_many_files", { file: name }, { most: MOST_FILES });
  if (size > SMALL && size > MOST_GROWTH * Math.max(1, packed)) {
    return importFault("zip_bomb", { file }, { packed: megabytes(packed), size: megabytes(size) });
  }
  const sum = entries.reduce((bytes, entry) => bytes + entry.uncompressedSize, 0);
  if (sum > MOST_BYTES) {
    return importFault("too_big", { file: name }, { size: megabytes(sum), most: megabytes(MOST_BYTES) });
  }
  return undefined;
}

/** The folder of the zip that holds the dataset: that of the datapackage.json nearest to the top. */
function folderOf(paths: readonly string[]): string {
  const packages = paths.filter((path) => path === PACKAGE_FILE || path.endsWith(`/${PACKAGE_FILE}`));
  const nearest = packages.sort((a, b) => a.split("/").length - b.split("/").length)[0] ?? PACKAGE_FILE;
  return nearest.slice(0, -PACKAGE_FILE.length);
}
