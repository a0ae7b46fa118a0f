import type { PlansByYear } from "../plans-by-code.ts";

/** Persistence: as many plans as at the last census, for ever. What a plan without a forecast assumes. */
export function persistence(history: PlansByYear): (horizon: number) => number {
  const last = history.get(Math.max(...history.keys())) as number;
  return () => last;
}
