import { AGE_BANDS } from "../../domain/ages.ts";
import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";
import { nearestHint } from "../nearest.ts";

/** Age bands that the reference table may give, `all` among them. */
export const REFERENCE_BANDS: readonly string[] = ["all", ...AGE_BANDS.map((band) => band.code)];

/** Rows of the reference area with an age band that is none. */
export function checkReference({ reference }: LoadedTables): Fault[] {
  if (reference === undefined) return [];
  const log = createFaultLog(reference.file);
  reference.rows.forEach(({ age_band }, r) => {
    if (REFERENCE_BANDS.includes(age_band)) return;
    const details = { allowed: REFERENCE_BANDS.join(", "), nearest: nearestHint(age_band, REFERENCE_BANDS) };
    log.add("unknown_age_band", { row: reference.rowNumbers[r], column: "age_band", value: age_band }, details);
  });
  return log.faults();
}
