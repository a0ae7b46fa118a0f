import type { ChartTable } from "@sufficiency/charts";
import { TABLES } from "@sufficiency/core";

/** Every table that a dataset may have: what it is, its rows, and what a forecast does without it. */
export function tablesTable(rows: Readonly<Record<string, number>>): ChartTable {
  return {
    columns: [
      { name: "table", unit: "" },
      { name: "what it holds", unit: "" },
      { name: "rows", unit: "" },
    ],
    rows: TABLES.map(({ name, title }) => [name, title, rows[name] ?? "not given"]),
  };
}
