import {
  PHASES,
  PLACE_MEASURES,
  QUANTILES,
  type SignedSummary,
  signedSummaryOf,
  VIEWS,
  type View,
  viewsOf,
} from "@sufficiency/core";
import { signed } from "../../text/numbers.ts";
import type { Compared } from "../compared.ts";

/** A difference as words give it. */
export interface Difference {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
  readonly pLower: number;
}

/** The difference of a pair in plans of a group, or of all together, in a census year. */
export function differenceOf(
  { compared, paired }: Compared,
  pair: number,
  year: number,
  view: View,
  setting?: string,
): Difference {
  const [first] = compared.plans;
  const by = setting === undefined ? "" : "setting";
  const at = first.groupings.findIndex((grouping) => grouping.by.join() === by);
  const { keys } = first.groupings[at];
  const group = setting === undefined ? 0 : keys.findIndex(([code]) => code === setting);
  const views = viewsOf(first).length;
  const cell = ((year - first.demand.baseYear - 1) * views + VIEWS.indexOf(view)) * keys.length + group;
  return figure(signedSummaryOf(paired.differences[pair].counts[at], cell));
}

/** The difference of a pair in the shortfall of a capped setting, of all phases and localities, in a census year. */
export function shortfallDifferenceOf(
  { compared, paired }: Compared,
  pair: number,
  year: number,
  setting: string,
): Difference {
  const { demand, places } = compared.plans[0];
  const { shape, baseYear } = demand;
  const capped = (places?.capped ?? []).map((entry) => shape.settings[entry.setting]);
  const k = (year - baseYear - 1) * capped.length + capped.indexOf(setting);
  const group = (k + 1) * (PHASES.length + 1) * (shape.localities.length + 1) - 1;
  const cell = group * PLACE_MEASURES.length + PLACE_MEASURES.indexOf("shortfall");
  return figure(signedSummaryOf(paired.differences[pair].places, cell));
}

function figure({ mean, quantiles, pLower }: SignedSummary): Difference {
  return { mean, p10: quantiles[QUANTILES.indexOf(0.1)], p90: quantiles[QUANTILES.indexOf(0.9)], pLower };
}

export function signedInterval({ p10, p90 }: Difference): string {
  return `${signed(p10)} to ${signed(p90)}`;
}
