import type { Readable } from "node:stream";

/** A CSV file of a folder or zip, not yet opened. */
export interface CsvFile {
  /** Its name within the path given, for people. */
  readonly name: string;
  open(): Promise<Readable>;
}

/** Files in a folder or zip that are looked at; a release has some ten. */
export const MOST_FILES = 2_000;
/** The largest file of a release holds some 20 MB. */
export const MOST_MEGABYTES = 1_000;
