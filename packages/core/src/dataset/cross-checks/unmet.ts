import type { Fault } from "../fault.ts";
import { createFaultLog, type FaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";
import { checkCapped } from "./capped.ts";

/** Unmet need for settings where places do not bind or are not given, or for more children than hold a plan there at the last census. */
export function checkUnmet({ unmet, counts, settings, places }: LoadedTables): Fault[] {
  if (unmet === undefined) return [];
  const log = createFaultLog(unmet.file);
  unmet.rows.forEach((row, r) => {
    const number = unmet.rowNumbers[r];
    if (row.wanted === row.held) log.add("wanted_is_held", { row: number, column: "wanted", value: row.wanted });
    checkCapped(row.wanted, "wanted", number, settings, log);
    const isCapped = settings?.rows.some((setting) => setting.code === row.wanted && setting.capped === "yes");
    if (isCapped && places?.whole && !places.rows.some((place) => place.setting === row.wanted)) {
      log.add("unmet_without_places", { row: number, column: "wanted", value: row.wanted }, { file: places.file });
    }
  });
  if (counts?.whole && counts.rows.length > 0) checkHeld(unmet, counts, log);
  return log.faults();
}

type Table<Name extends keyof LoadedTables> = NonNullable<LoadedTables[Name]>;

function checkHeld(unmet: Table<"unmet">, counts: Table<"counts">, log: FaultLog): void {
  const year = counts.rows.reduce((last, row) => Math.max(last, row.census_year), 0);
  const held = new Map<string, number>();
  for (const row of counts.rows) {
    if (row.census_year !== year) continue;
    const key = cell(row.need, row.age, row.locality, row.setting);
    held.set(key, (held.get(key) ?? 0) + row.count);
  }
  const claimed = new Map<string, number>();
  unmet.rows.forEach((row, r) => {
    const key = cell(row.need, row.age, row.locality, row.held);
    const before = claimed.get(key) ?? 0;
    const holders = held.get(key) ?? 0;
    claimed.set(key, before + row.count);
    if (before + row.count <= holders) return;
    const place = { row: unmet.rowNumbers[r], column: "count", value: String(row.count) };
    const sum = before > 0 ? `, ${before} of whom stand in rows above` : "";
    log.add("unmet_exceeds_held", place, { held: holders, year, sum });
  });
}

function cell(...parts: (string | number)[]): string {
  return parts.join("\t");
}
