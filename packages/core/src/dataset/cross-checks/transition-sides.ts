import { MAX_AGE } from "../../domain/ages.ts";
import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";

/** Transitions with a side half empty, with no side at all, or with a side that the age rules out. */
export function checkTransitionSides({ transitions }: LoadedTables): Fault[] {
  if (transitions === undefined) return [];
  const log = createFaultLog(transitions.file);
  transitions.rows.forEach((row, r) => {
    const number = transitions.rowNumbers[r];
    const before = filled(row.need_before, row.locality_before, row.setting_before);
    const after = filled(row.need_after, row.locality_after, row.setting_after);
    if (before === 0 && after === 0) log.add("no_side", { row: number });
    if (before % 3 !== 0) log.add("half_empty_side", { row: number }, { side: "before" });
    if (after % 3 !== 0) log.add("half_empty_side", { row: number }, { side: "after" });
    if (before > 0 && row.age === 0) log.add("before_birth", { row: number, column: "age", value: "0" });
    if (after > 0 && row.age > MAX_AGE) log.add("too_old", { row: number, column: "age", value: String(row.age) });
  });
  return log.faults();
}

function filled(...cells: string[]): number {
  return cells.filter((cell) => cell !== "").length;
}
