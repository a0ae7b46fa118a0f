import { resultsJson } from "@sufficiency/io";
import { type Forecast, tablesOf, writtenCounts } from "./forecast.ts";
import { provenanceOf } from "./provenance.ts";

/** A whole forecast as one JSON document: run, counts (one table a --by), flows, and places and overflow where there are any. */
export function documentOf(forecast: Forecast): string {
  const counts = forecast.options.by.map((by) => resultsJson(writtenCounts(forecast, by)));
  const parts = [
    `"run": ${JSON.stringify(provenanceOf(forecast))}`,
    `"counts": [${counts.join(",\n")}]`,
    ...[...tablesOf(forecast)].map(([name, columns]) => `"${name}": ${resultsJson(columns)}`),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}
