import type { Columns } from "@sufficiency/core";
import { resultsCsv, resultsJson } from "@sufficiency/io";
import { fanOf } from "./fan.ts";
import { type Forecast, flowsOf, overflowOf, placesOf, writtenCounts } from "./forecast.ts";
import { countsName, provenanceOf } from "./provenance.ts";

/** The files of a forecast by name, run.json among them. */
export async function filesOf(forecast: Forecast): Promise<Map<string, string>> {
  const { by, format } = forecast.options;
  const text = (columns: Columns) => (format === "csv" ? resultsCsv(columns) : `${resultsJson(columns)}\n`);
  const files = new Map<string, string>();
  by.forEach((dimensions, i) => {
    files.set(`${countsName(i)}.${format}`, text(writtenCounts(forecast, dimensions)));
  });
  files.set(`flows.${format}`, text(flowsOf(forecast)));
  const places = placesOf(forecast);
  if (places) files.set(`places.${format}`, text(places));
  const overflow = overflowOf(forecast);
  if (overflow) files.set(`overflow.${format}`, text(overflow));
  files.set("fan.svg", await fanOf(forecast));
  files.set("run.json", JSON.stringify(provenanceOf(forecast)));
  return files;
}
