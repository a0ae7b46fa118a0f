import type { PlansByYear } from "../plans-by-code.ts";
import { recentHistory } from "./history.ts";

/**
 * Drift: the last census and, for each year ahead, the mean yearly change so far (see recentHistory); never below 0.
 * Undefined with a single census.
 *
 * Source: Hyndman and Athanasopoulos, "Forecasting: principles and practice" (3rd edition, 2021), section 5.2.
 */
export function drift(history: PlansByYear): ((horizon: number) => number) | undefined {
  const recent = recentHistory(history);
  const first = Math.min(...recent.keys());
  const last = Math.max(...recent.keys());
  if (first === last) return undefined;
  const plans = recent.get(last) as number;
  const change = (plans - (recent.get(first) as number)) / (last - first);
  return (horizon) => Math.max(0, plans + horizon * change);
}
