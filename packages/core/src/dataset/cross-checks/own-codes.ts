import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";

/** Stands for the total in results. */
const RESERVED = "all";

/** Codes of settings, localities and needs that results keep for totals. */
export function checkOwnCodes({ settings, localities, needs }: LoadedTables): Fault[] {
  return [settings, localities, needs].flatMap((table) => {
    if (table === undefined) return [];
    const log = createFaultLog(table.file);
    table.rows.forEach(({ code }, r) => {
      if (code.toLowerCase() === RESERVED)
        log.add("reserved_code", { row: table.rowNumbers[r], column: "code", value: code });
    });
    return log.faults();
  });
}
