import { type CellReading, cellReader } from "./cells/read-cell.ts";
import { checkHeader } from "./check-header.ts";
import type { Fault } from "./fault.ts";
import { createFaultLog, type FaultLog } from "./fault-log.ts";
import type { LoadedTable } from "./loaded-table.ts";
import { remember } from "./remember.ts";
import type { RowOf, TableSchema } from "./table-schema.ts";

/** A table of a file in text, to be held against its schema. */
export interface TextTable {
  readonly header: readonly string[];
  /** The rows below the header; the first of them is row 2 of the file. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Holds the cells of a table against its schema and gives the rows that are right, typed, with every fault of the
 * others. Cost: linear in the number of cells; each distinct text of a column is read once.
 */
export function validateTable<S extends TableSchema>(
  schema: S,
  file: string,
  { header, rows }: TextTable,
): { table: LoadedTable<RowOf<S>>; faults: Fault[] } {
  const log = createFaultLog(file);
  const positions = checkHeader(schema, header, log);
  const headerIsRight = log.faults().length === 0;
  if (rows.length === 0) log.add("no_rows", {});

  const columns = schema.fields.map((field, f) => ({
    name: field.name,
    at: positions[f],
    read: remember(cellReader(field)),
  }));
  const typed: RowOf<S>[] = [];
  const rowNumbers: number[] = [];
  rows.forEach((cells, r) => {
    const number = r + 2;
    if (!hasRightLength(cells, header.length, number, r === rows.length - 1, log)) return;
    const row = readRow(columns, cells, number, log);
    if (row && headerIsRight) {
      typed.push(row as RowOf<S>);
      rowNumbers.push(number);
    }
  });
  if (headerIsRight) checkDuplicates(schema, typed, rowNumbers, log);

  const faults = log.faults();
  return { table: { file, rows: typed, rowNumbers, whole: faults.length === 0 }, faults };
}

interface Column {
  readonly name: string;
  readonly at: number;
  readonly read: (text: string) => CellReading;
}

function hasRightLength(
  cells: readonly string[],
  wanted: number,
  row: number,
  isLast: boolean,
  log: FaultLog,
): boolean {
  if (cells.length === wanted && cells.some((cell) => cell !== "")) return true;
  if (cells.every((cell) => cell === "")) log.add("blank_row", { row });
  else if (isLast && cells.length < wanted) log.add("row_cut_short", { row }, { found: cells.length, wanted });
  else log.add("cell_count", { row }, { found: cells.length, wanted });
  return false;
}

function readRow(columns: readonly Column[], cells: readonly string[], row: number, log: FaultLog): object | undefined {
  const typed: Record<string, string | number | undefined> = {};
  let isRight = true;
  for (const { name, at, read } of columns) {
    if (at < 0) continue;
    const text = cells[at];
    const reading = read(text);
    if (reading.ok) typed[name] = reading.value;
    else {
      isRight = false;
      log.add(reading.code, { row, column: name, ...(text === "" ? {} : { value: text }) }, reading.details);
    }
  }
  return isRight ? typed : undefined;
}

function checkDuplicates(
  schema: TableSchema,
  rows: readonly object[],
  rowNumbers: readonly number[],
  log: FaultLog,
): void {
  const seen = new Map<string, number>();
  rows.forEach((row, r) => {
    const key = schema.primaryKey.map((name) => (row as Record<string, unknown>)[name] ?? "").join("\t");
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, rowNumbers[r]);
    else log.add("duplicate_row", { row: rowNumbers[r] }, { earlier, key: key.replaceAll("\t", ", ") });
  });
}
