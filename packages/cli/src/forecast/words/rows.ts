import type { Columns } from "@sufficiency/core";
import { table } from "arquero";

/** One row of a table of counts or flows: the figures that every summary has, and the dimensions it is by. */
export interface SummaryRow {
  readonly census_year: number;
  readonly view: string;
  readonly status: "observed" | "forecast";
  readonly mean: number;
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  readonly setting: string;
  readonly need: string;
}

/** The rows of a table of counts in the demand view. */
export function demandRows(columns: Columns): SummaryRow[] {
  return table(columns)
    .filter((row: SummaryRow) => row.view === "demand")
    .objects() as SummaryRow[];
}
