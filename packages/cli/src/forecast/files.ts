import type { Columns } from "@sufficiency/core";
import { resultsCsv, resultsJson } from "@sufficiency/io";
import { fanOf } from "./fan.ts";
import { type Forecast, tablesOf, writtenCounts } from "./forecast.ts";
import { countsName, provenanceOf } from "./provenance.ts";

/** The files of a forecast by name, run.json among them. */
export async function filesOf(forecast: Forecast): Promise<Map<string, string>> {
  const { by, format } = forecast.options;
  const text = (columns: Columns) => (format === "csv" ? resultsCsv(columns) : `${resultsJson(columns)}\n`);
  const files = new Map<string, string>();
  by.forEach((dimensions, i) => {
    files.set(`${countsName(i)}.${format}`, text(writtenCounts(forecast, dimensions)));
  });
  for (const [name, columns] of tablesOf(forecast)) files.set(`${name}.${format}`, text(columns));
  files.set("fan.svg", await fanOf(forecast));
  files.set("run.json", JSON.stringify(provenanceOf(forecast)));
  return files;
}
