import type { components } from "@sufficiency/client";
import { dataTable } from "../figure/data-table.ts";

export type Fault = components["schemas"]["Fault"];

const COLUMNS = ["file", "row", "column", "value", "what is wrong", "what would be right"];

/** What is wrong with a dataset, a line each, with where it stands in which file. */
export function faultList(faults: readonly Fault[]): HTMLElement {
  return dataTable("What is wrong, file by file", {
    columns: COLUMNS.map((name) => ({ name, unit: "" })),
    rows: faults.map(({ file, row, column, value, problem, expected, moreRows }) => [
      file,
      row ?? null,
      column ?? null,
      value ?? null,
      moreRows ? `${problem} (and in ${moreRows} more rows)` : problem,
      expected,
    ]),
  });
}
