import {
  type Fault,
  type LoadedTable,
  makeFault,
  type TableSchema,
  type TextTable,
  validateTable,
} from "@sufficiency/core";
import { unguardFormula } from "../csv/guard-formula.ts";
import type { DatasetFiles } from "./dataset-files.ts";
import { decodeText } from "./decode-text.ts";
import { isFreeText } from "./free-text.ts";
import { parseTable } from "./parse-table.ts";

/** A table's file read: the rows that are right, all that is wrong, all that is odd, and the bytes themselves. */
export interface TableReading {
  readonly schema: TableSchema;
  readonly bytes: Uint8Array;
  readonly table: LoadedTable<object>;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Reads the file of one table. */
export async function readTable(source: DatasetFiles, schema: TableSchema, file: string): Promise<TableReading> {
  const unread = {
    schema,
    bytes: new Uint8Array(),
    table: { file, rows: [], rowNumbers: [], whole: false },
    warnings: [],
  };
  const bytes = await source.read(file);
  if (!bytes.ok) return { ...unread, faults: bytes.faults };
  const text = decodeText(file, bytes.value);
  if (!text.ok) return { ...unread, faults: text.faults };
  const cells = parseTable(file, text.value);
  if (!cells.ok) return { ...unread, faults: cells.faults };
  const { table, faults } = validateTable(schema, file, withoutGuards(schema, cells.value));
  const warnings = text.value.endsWith("\n") ? [] : [makeFault("no_final_newline", { file })];
  return { schema, bytes: bytes.value, table, faults, warnings };
}

function withoutGuards(schema: TableSchema, { header, rows }: TextTable): TextTable {
  const free = schema.fields.filter(isFreeText).map((field) => header.indexOf(field.name));
  const guarded = free.filter((at) => at >= 0);
  for (const row of rows as string[][]) {
    for (const at of guarded) if (at < row.length) row[at] = unguardFormula(row[at]);
  }
  return { header, rows };
}
