import type { CsvFile } from "../dfe/csv-file.ts";
import { BrokenCsv, csvRows } from "../dfe/csv-rows.ts";
import type { ImportFaultCode, ImportLog } from "../dfe/import-faults.ts";

/** A row of an input file: its cells by name of column, and a way to say what is wrong with one. */
export interface InputRow {
  readonly number: number;
  /** The cell without the spaces around it; empty where the file has no such column. */
  cell(column: string): string;
  /** Says what is wrong with the cell of that column. */
  wrong(code: ImportFaultCode, column: string, details?: Readonly<Record<string, string | number>>): void;
  /** The cell as a whole number from `from` to `to`; undefined, and a fault said, where it is none. */
  whole(column: string, from: number, to: number, meaning: string): number | undefined;
}

/**
 * Rows of an input file. Names of columns may have capitals, spaces or underscores in place of hyphens; columns that nobody asks for
 * are told to `unused`. What cannot be read is said to the log.
 */
export async function* inputRows(
  file: CsvFile,
  wanted: readonly string[],
  optional: readonly string[],
  log: ImportLog,
  unused: (columns: readonly string[]) => void = () => {},
): AsyncGenerator<InputRow> {
  const { name } = file;
  let header: readonly string[] | undefined;
  let rows = 0;
  try {
    for await (const { number, cells } of csvRows(await file.open())) {
      if (!header) {
        header = cells.map(plainColumn);
        if (!hasColumns(header, wanted, optional, name, log)) return;
        unused(header.filter((column) => column !== "" && !wanted.includes(column) && !optional.includes(column)));
      } else if (cells.length !== header.length) {
        log.add("cell_count", { file: name, row: number }, { found: cells.length, wanted: header.length });
        rows++;
      } else {
        rows++;
        yield inputRow(name, number, header, cells, log);
      }
    }
    if (rows === 0) log.add("no_rows", { file: name });
  } catch (error) {
    if (error instanceof BrokenCsv) log.add(error.code, { file: name, row: error.row }, { most: "1,000,000" });
    else log.add("cannot_read", { file: name }, { reason: (error as NodeJS.ErrnoException).code ?? "unknown reason" });
  }
}

function plainColumn(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*->\s*/g, "->")
    .replace(/[\s_]+/g, "-");
}

function hasColumns(
  header: readonly string[],
  wanted: readonly string[],
  optional: readonly string[],
  file: string,
  log: ImportLog,
): boolean {
  const missing = wanted.filter((column) => !header.includes(column));
  const repeated = [...wanted, ...optional].filter((column) => header.filter((each) => each === column).length > 1);
  for (const column of missing) log.add("missing_column", { file, row: 1, column }, { wanted: `a column ${column}` });
  for (const column of repeated) log.add("repeated", { file, row: 1, column });
  return missing.length + repeated.length === 0;
}

function inputRow(
  file: string,
  number: number,
  header: readonly string[],
  cells: readonly string[],
  log: ImportLog,
): InputRow {
  const cell = (column: string) => (cells[header.indexOf(column)] ?? "").trim();
  const wrong: InputRow["wrong"] = (code, column, details) =>
    log.add(code, { file, row: number, column, value: cell(column) }, details);
  return {
    number,
    cell,
    wrong,
    whole(column, from, to, meaning) {
      const text = cell(column);
      const wanted = `${meaning}, a whole number from ${from} to ${to}`;
      if (text === "") wrong("blank", column, { wanted });
      else if (!/^-?\d{1,9}(\.0+)?$/.test(text) || Number(text) < from || Number(text) > to) {
        wrong("wrong_number", column, { wanted });
      } else return Number(text);
      return undefined;
    },
  };
}
