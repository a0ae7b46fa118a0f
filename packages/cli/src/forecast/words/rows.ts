import type { Columns, NamedQuantiles } from "@sufficiency/core";
import { table } from "arquero";

/** One row of a table of counts or flows: the figures that every summary has, and the dimensions it is by. */
export interface SummaryRow extends NamedQuantiles {
  readonly census_year: number;
  readonly view: string;
  readonly status: "observed" | "forecast";
  readonly mean: number;
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
