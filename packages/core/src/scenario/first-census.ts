import type { Lever } from "./lever-schemas.ts";
import { monthNumber } from "./ramp.ts";

/** The first January census at which a lever may show: that of its start, or the next; for the reform, of the surge before it. */
export function firstCensusOf(lever: Lever): number {
  const start = monthNumber(lever.start);
  if (lever.lever !== "reform_2026" || lever.surge === undefined) return Math.ceil(start / 12);
  const surge = lever.surge_from === undefined ? start - 12 : monthNumber(lever.surge_from);
  return Math.ceil(Math.min(start, surge) / 12);
}
