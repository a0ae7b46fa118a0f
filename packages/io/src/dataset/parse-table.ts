import { type Fault, makeFault, type TextTable } from "@sufficiency/core";
import Papa from "papaparse";
import type { Result } from "../result.ts";

const OTHER_SEPARATORS = [
  { mark: ";", words: "semicolons" },
  { mark: "\t", words: "tabs" },
  { mark: "|", words: "upright bars" },
];

/** Files of more lines are refused: a council's longest table has some hundred thousand. */
const MOST_LINES = 2_000_000;

/** Parts the text of a CSV file (its line ends `\n`) into a header and rows of cells. */
export function parseTable(file: string, text: string): Result<TextTable> {
  if (text.trim() === "") return { ok: false, faults: [makeFault("empty_file", { file })] };
  const separator = wrongSeparator(text);
  if (separator) return { ok: false, faults: [makeFault("wrong_separator", { file, row: 1 }, { separator })] };

  const lines = lineCount(text);
  if (lines > MOST_LINES) {
    const details = { found: lines.toLocaleString("en-GB"), most: MOST_LINES.toLocaleString("en-GB") };
    return { ok: false, faults: [makeFault("too_many_lines", { file }, details)] };
  }

  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" });
  const [firstError] = errors;
  if (firstError) return { ok: false, faults: [quoteFault(file, firstError, data)] };
  if (text.endsWith("\n")) data.pop();
  const [header, ...rows] = data;
  return { ok: true, value: { header, rows } };
}

function lineCount(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function wrongSeparator(text: string): string | undefined {
  const header = text.slice(0, text.indexOf("\n") >>> 0);
  const times = (mark: string) => header.split(mark).length - 1;
  return OTHER_SEPARATORS.find(({ mark }) => times(mark) > times(","))?.words;
}

function quoteFault(file: string, error: Papa.ParseError, data: readonly string[][]): Fault {
  const row = (error.row ?? 0) + 1;
  const value = data[row - 1]?.find((cell) => cell.includes("\n") || cell.includes('"'));
  const place = { file, row, ...(value === undefined ? {} : { value }) };
  return makeFault(error.code === "MissingQuotes" ? "unclosed_quote" : "stray_quote", place);
}
