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
  readonly locality: string;
}

/** The rows of a table of counts in both views. */
export function summaryRows(columns: Columns): SummaryRow[] {
  return table(columns).objects() as SummaryRow[];
}

/** The rows of a table of counts in the demand view. */
export function demandRows(columns: Columns): SummaryRow[] {
  return summaryRows(columns).filter((row) => row.view === "demand");
}
