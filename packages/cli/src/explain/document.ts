import { resultsJson } from "@sufficiency/io";
import type { Explained } from "./explained.ts";
import { explainProvenance } from "./provenance.ts";
import { explainTable } from "./table.ts";

/** A whole explanation as one JSON document: run, parts, and what stands behind the cell where one was asked about. */
export function explainDocument(explained: Explained): string {
  const parts = [
    `"run": ${JSON.stringify(explainProvenance(explained))}`,
    `"parts": ${resultsJson(explainTable(explained))}`,
    ...(explained.behind ? [`"behind": ${JSON.stringify(explained.behind)}`] : []),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}
