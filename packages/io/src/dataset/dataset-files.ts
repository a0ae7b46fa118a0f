import type { Result } from "../result.ts";

/** Where a dataset's files are: the names that are there, and the bytes of one by its path. */
export interface DatasetFiles {
  readonly names: readonly string[];
  read(file: string): Promise<Result<Uint8Array>>;
}
