import { readFile } from "node:fs/promises";
import { fromCSV } from "arquero";

/** The rows of a CSV file of results, figures as numbers. */
export async function readCsv<Row = Record<string, string | number>>(path: string): Promise<Row[]> {
  return fromCSV(await readFile(path, "utf8")).objects() as Row[];
}
