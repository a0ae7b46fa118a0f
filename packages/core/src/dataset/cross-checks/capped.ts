import type { FaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";

/** Logs a setting that should be capped and is not. One that is not known at all is a fault of its own. */
export function checkCapped(
  setting: string,
  column: string,
  row: number,
  settings: LoadedTables["settings"],
  log: FaultLog,
): void {
  if (settings?.rows.find((each) => each.code === setting)?.capped !== "no") return;
  const allowed = settings.rows.filter((each) => each.capped === "yes").map((each) => each.code);
  const details = { allowed: allowed.join(", ") || "there is none yet", list: settings.file };
  log.add("not_capped", { row, column, value: setting }, details);
}
