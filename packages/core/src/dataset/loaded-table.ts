import type { RowOf } from "./table-schema.ts";
import type { TABLES } from "./tables.ts";

/** A table read from its file: the rows that are right in themselves, and where each stands. */
export interface LoadedTable<Row> {
  readonly file: string;
  readonly rows: readonly Row[];
  /** Row of the file, as a spreadsheet numbers it, of each of `rows`. */
  readonly rowNumbers: readonly number[];
  /** False where some of the file's rows or columns had faults, so that `rows` are not all there are. */
  readonly whole: boolean;
}

type Schema = (typeof TABLES)[number];

/** The tables of a dataset by name: those that its package names. */
export type LoadedTables = { readonly [S in Schema as S["name"]]?: LoadedTable<RowOf<S>> };
