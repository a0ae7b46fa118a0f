import { csvFormatRows } from "d3-dsv";

export type TableCell = string | number | null;

/** The figures of a picture: one row a line, one cell a column; nothing where there is no figure. */
export interface ChartTable {
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * A table as the text of a CSV file, each column's unit after its name. Text is guarded against being taken for a formula
 * by a spreadsheet (OWASP, CSV Injection).
 */
export function chartTableCsv({ columns, rows }: ChartTable): string {
  const heading = columns.map(({ name, unit }) => (unit === "" ? name : `${name} (${unit})`));
  return `${csvFormatRows([heading, ...rows].map((row) => row.map(guarded)))}\n`;
}

function guarded(cell: TableCell): string {
  if (cell === null) return "";
  return typeof cell === "string" && /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}

/** A figure as it stands in a table: to one decimal, since more would be beyond what simulation can tell. */
export function tableFigure(value: number): number {
  return Math.round(value * 10) / 10;
}
