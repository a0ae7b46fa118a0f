import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTable, LoadedTables } from "../loaded-table.ts";
import { COUNTS, TRANSITIONS } from "../tables.ts";

/** Cells of counts or transitions that are given twice, once as observed and once as inferred. */
export function checkTwoBases({ counts, transitions }: LoadedTables): Fault[] {
  return [
    ...(counts ? contradictions(counts, COUNTS.primaryKey) : []),
    ...(transitions ? contradictions(transitions, TRANSITIONS.primaryKey) : []),
  ];
}

function contradictions<Row extends { readonly basis: string }>(
  table: LoadedTable<Row>,
  primaryKey: readonly (keyof Row)[],
): Fault[] {
  if (new Set(table.rows.map((row) => row.basis)).size < 2) return [];
  const log = createFaultLog(table.file);
  const columns = primaryKey.filter((name) => name !== "basis");
  const keyOf = (row: Row) => columns.map((name) => row[name]).join("\t");
  const observed = new Map<string, number>();
  table.rows.forEach((row, r) => {
    if (row.basis === "observed") observed.set(keyOf(row), table.rowNumbers[r]);
  });
  table.rows.forEach((row, r) => {
    const key = keyOf(row);
    const earlier = observed.get(key);
    if (row.basis === "observed" || earlier === undefined) return;
    log.add("two_bases", { row: table.rowNumbers[r] }, { earlier, key: key.replaceAll("\t", ", ") });
  });
  return log.faults();
}
