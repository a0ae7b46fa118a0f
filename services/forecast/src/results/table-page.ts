import type { Columns } from "@sufficiency/core";
import { resultsCsv, resultsJson } from "@sufficiency/io";
import { makePage, type Page } from "./page-cache.ts";

/** What a table of results is of, said beside its rows. */
export interface TableHeading {
  readonly run: string;
  readonly table: string;
  readonly unit: string;
}

/** A table as a page: the CSV file or the JSON rows that the command line writes, the latter with what they are of. */
export function tablePage(format: "csv" | "json", heading: TableHeading, columns: Columns): Page {
  if (format === "csv") return makePage("text/csv; charset=utf-8", resultsCsv(columns));
  const words = JSON.stringify(heading).slice(0, -1);
  return makePage("application/json; charset=utf-8", `${words},"rows":${resultsJson(columns)}}\n`);
}
