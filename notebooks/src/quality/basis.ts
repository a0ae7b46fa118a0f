import type { ChartTable } from "@sufficiency/charts";
import type { CountRow, Dataset, TransitionRow } from "@sufficiency/core";

/** How much of the plans of each census was counted by the council, and how much was inferred from published totals. */
export function basisTable({ counts, transitions }: Pick<Dataset, "counts" | "transitions">): ChartTable {
  const years = [...new Set(counts.map((row) => row.census_year))].sort((a, b) => a - b);
  const sum = (rows: readonly (CountRow | TransitionRow)[], year: number, basis: string) =>
    rows.filter((row) => row.census_year === year && row.basis === basis).reduce((total, row) => total + row.count, 0);
  return {
    columns: [
      { name: "January", unit: "" },
      { name: "plans observed", unit: "" },
      { name: "plans inferred", unit: "" },
      { name: "joiners, leavers and stayers observed", unit: "children" },
      { name: "inferred", unit: "children" },
    ],
    rows: years.map((year) => [
      year,
      sum(counts, year, "observed"),
      sum(counts, year, "inferred"),
      sum(transitions, year, "observed"),
      sum(transitions, year, "inferred"),
    ]),
  };
}
