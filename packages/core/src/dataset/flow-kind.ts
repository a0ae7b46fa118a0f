import type { TransitionRow } from "./tables.ts";

/** True for a plan new to the council: one with no before side. */
export function isJoiner(row: TransitionRow): boolean {
  return row.setting_before === "";
}

/** True for a plan that ceased or moved out: one with no after side. */
export function isLeaver(row: TransitionRow): boolean {
  return row.setting_after === "";
}
