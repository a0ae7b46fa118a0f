import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";

/** Priors dated on a day that is not in the calendar. */
export function checkPriors({ priors }: LoadedTables): Fault[] {
  if (priors === undefined) return [];
  const log = createFaultLog(priors.file);
  priors.rows.forEach(({ date }, r) => {
    if (!isDate(date)) log.add("no_such_date", { row: priors.rowNumbers[r], column: "date", value: date });
  });
  return log.faults();
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
