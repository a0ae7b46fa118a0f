import { resultsJson } from "@sufficiency/io";
import { type Forecast, flowsOf, overflowOf, placesOf, writtenCounts } from "./forecast.ts";
import { provenanceOf } from "./provenance.ts";

/** A whole forecast as one JSON document: run, counts (one table a --by), flows, and places and overflow where there are any. */
export function documentOf(forecast: Forecast): string {
  const places = placesOf(forecast);
  const overflow = overflowOf(forecast);
  const counts = forecast.options.by.map((by) => resultsJson(writtenCounts(forecast, by)));
  const parts = [
    `"run": ${JSON.stringify(provenanceOf(forecast))}`,
    `"counts": [${counts.join(",\n")}]`,
    `"flows": ${resultsJson(flowsOf(forecast))}`,
    ...(places ? [`"places": ${resultsJson(places)}`] : []),
    ...(overflow ? [`"overflow": ${resultsJson(overflow)}`] : []),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}
