import { makeFault } from "@sufficiency/core";
import type { Result } from "../result.ts";
import { type DatasetReading, readDatasetFrom } from "./read-dataset.ts";

/**
 * Reads a dataset whose files are in memory, by their path within its folder, as `readDataset` reads a folder. Nothing is
 * written to disk.
 */
export function readDatasetFiles(files: ReadonlyMap<string, Uint8Array>): Promise<DatasetReading> {
  return readDatasetFrom({
    names: [...files.keys()],
    read: async (file) => {
      const bytes = files.get(file);
      return bytes === undefined ? missing(file) : bytes.length === 0 ? empty(file) : { ok: true, value: bytes };
    },
  });
}

function missing(file: string): Result<never> {
  return { ok: false, faults: [makeFault("missing_file", { file })] };
}

function empty(file: string): Result<never> {
  return { ok: false, faults: [makeFault("empty_file", { file })] };
}
