import { createReadStream } from "node:fs";
import { BrokenCsv, csvRows } from "./csv-rows.ts";
import type { Row } from "./file-kinds.ts";
import type { ImportLog } from "./import-faults.ts";
import { isReadable } from "./open-files.ts";

/** A row of a file that the user made, by the first of several names of a column that the file has. */
export interface NamedRow {
  readonly number: number;
  readonly cell: Row;
}

/**
 * Rows of a CSV file that the user gives beside the releases. `columns` names what is wanted, each with the names it may
 * go by; a `wanted` one that is missing is a fault.
 */
export async function* namedRows(
  file: string,
  columns: Readonly<Record<string, { readonly names: readonly string[]; readonly wanted?: boolean }>>,
  log: ImportLog,
): AsyncGenerator<NamedRow> {
  if (!(await isReadable(file, file, log))) return;
  let places: Map<string, number> | undefined;
  try {
    for await (const { number, cells } of csvRows(createReadStream(file, { highWaterMark: 1 << 20 }))) {
      if (!places) {
        const header = cells.map((cell) => cell.trim().toLowerCase());
        places = new Map(
          Object.entries(columns).map(([key, { names }]) => [key, header.findIndex((name) => names.includes(name))]),
        );
        const missing = Object.entries(columns).filter(([key, { wanted }]) => wanted && places?.get(key) === -1);
        for (const [key, { names }] of missing) {
          log.add("missing_column", { file, row: 1, column: key }, { wanted: `a column ${names.join(" or ")}` });
        }
        if (missing.length > 0) return;
      } else {
        const at = places;
        yield { number, cell: (key) => (cells[at.get(key) ?? -1] ?? "").trim() };
      }
    }
  } catch (error) {
    if (error instanceof BrokenCsv) log.add(error.code, { file, row: error.row }, { most: "1,000,000" });
    else log.add("cannot_read", { file }, { reason: (error as NodeJS.ErrnoException).code ?? "unknown reason" });
  }
}
