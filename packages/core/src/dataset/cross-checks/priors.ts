import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";
import { isPriorName, PRIOR_RANGES } from "../prior-ranges.ts";

/** Priors dated on a day that is not in the calendar, or with a value that makes no sense. */
export function checkPriors({ priors }: LoadedTables): Fault[] {
  if (priors === undefined) return [];
  const log = createFaultLog(priors.file);
  priors.rows.forEach(({ name, value, date }, r) => {
    if (isPriorName(name)) {
      const { from, to } = PRIOR_RANGES[name];
      const where = { row: priors.rowNumbers[r], column: "value", value: String(value) };
      if (value < from || value > to)
        log.add("prior_out_of_range", where, { name, from: String(from), to: String(to) });
    }
    if (!isDate(date)) log.add("no_such_date", { row: priors.rowNumbers[r], column: "date", value: date });
  });
  return log.faults();
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
