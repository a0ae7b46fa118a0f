import type { Readable } from "node:stream";
import Papa from "papaparse";
import type { ImportFaultCode } from "./import-faults.ts";

/** Longest line that a published file has, by far; a file without line ends is not gathered up in memory. */
export const LONGEST_LINE = 1_000_000;

/** A file that cannot be read on: why, and in which row. */
export class BrokenCsv extends Error {
  readonly code: ImportFaultCode;
  readonly row: number;

  constructor(code: ImportFaultCode, row: number) {
    super(code);
    this.code = code;
    this.row = row;
  }
}

/** A row of cells with its number as a spreadsheet has it: the header is row 1. Blank rows are left out but counted. */
export interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a CSV file, read bit by bit, so that a file of any size takes little memory. A byte-order mark is taken away.
 * Throws BrokenCsv where the file is not text, has a line without end or a quotation mark without its fellow.
 */
export async function* csvRows(stream: Readable): AsyncGenerator<CsvRow> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let row = 0;
  for await (const chunk of stream) {
    const text = rest + decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.includes("\0")) throw new BrokenCsv("not_text", row + 1);
    const end = text.lastIndexOf("\n") + 1;
    rest = text.slice(end);
    if (rest.length > LONGEST_LINE) throw new BrokenCsv("long_line", row + 1);
    for (const cells of parse(text.slice(0, end), row)) {
      row++;
      if (!isBlank(cells)) yield { number: row, cells };
    }
  }
  for (const cells of parse(rest + decoder.decode(), row)) {
    row++;
    if (!isBlank(cells)) yield { number: row, cells };
  }
}

function parse(text: string, before: number): string[][] {
  if (text === "") return [];
  const lines = text.endsWith("\n") ? text.slice(0, -1).replaceAll("\r", "") : text.replaceAll("\r", "");
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: ",", newline: "\n" });
  const [first] = errors;
  if (first) throw new BrokenCsv("broken_quotes", before + (first.row ?? 0) + 1);
  return data;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
