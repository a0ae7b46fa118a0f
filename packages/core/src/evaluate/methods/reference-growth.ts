import type { ReferenceRow } from "../../dataset/tables.ts";
import type { PlansByYear } from "../plans-by-code.ts";
import { recentHistory } from "./history.ts";

/**
 * The reference area's growth: the council's last figure, growing each year by the mean yearly log growth of the reference
 * area's plans of all ages since January 2015 (see recentHistory) up to the origin. The same growth serves every group, so
 * shares stay. Undefined where the table has fewer than two years.
 *
 * @param reference rows known at the origin; the first area named in the table is taken
 */
export function referenceGrowth(
  history: PlansByYear,
  reference: readonly ReferenceRow[],
): ((horizon: number) => number) | undefined {
  const growth = meanLogGrowth(reference);
  if (growth === undefined) return undefined;
  const plans = history.get(Math.max(...history.keys())) as number;
  return (horizon) => plans * Math.exp(horizon * growth);
}

function meanLogGrowth(reference: readonly ReferenceRow[]): number | undefined {
  const area = reference[0]?.area;
  const rows = reference.filter((row) => row.area === area && row.age_band === "all" && row.plans > 0);
  const plans = recentHistory(new Map(rows.map((row) => [row.year, row.plans])));
  const first = Math.min(...plans.keys());
  const last = Math.max(...plans.keys());
  if (plans.size < 2) return undefined;
  return Math.log((plans.get(last) as number) / (plans.get(first) as number)) / (last - first);
}
