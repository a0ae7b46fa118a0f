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
import type { Compared } from "../compared.ts";

/** A difference as words give it. */
export interface Difference {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
  readonly pLower: number;
}

/** How a compared plan differs from the first in plans of a group, or of all together, in a census year. */
export function differenceOf(
  { compared, paired }: Pick<Compared, "compared" | "paired">,
  plan: number,
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
  return figure(signedSummaryOf(paired.differences[plan].counts[at], cell));
}

/** How the shortfall of a capped setting, of all phases and localities, differs from the first plan's in a census year. */
export function shortfallDifferenceOf(
  { compared, paired }: Pick<Compared, "compared" | "paired">,
  plan: number,
  year: number,
  setting: string,
): Difference {
  const { demand, places } = compared.plans[0];
  const { shape, baseYear } = demand;
  const capped = (places?.capped ?? []).map((entry) => shape.settings[entry.setting]);
  const k = (year - baseYear - 1) * capped.length + capped.indexOf(setting);
  const group = (k + 1) * (PHASES.length + 1) * (shape.localities.length + 1) - 1;
  const cell = group * PLACE_MEASURES.length + PLACE_MEASURES.indexOf("shortfall");
  return figure(signedSummaryOf(paired.differences[plan].places, cell));
}

function figure({ mean, quantiles, pLower }: SignedSummary): Difference {
  return { mean, p10: quantiles[QUANTILES.indexOf(0.1)], p90: quantiles[QUANTILES.indexOf(0.9)], pLower };
}

/** A difference with its sign: +12, -340, 0. */
export function signed(number: number): string {
  const rounded = Math.round(number);
  const digits = Math.abs(rounded).toLocaleString("en-GB");
  return rounded > 0 ? `+${digits}` : rounded < 0 ? `-${digits}` : "0";
}

export function signedInterval({ p10, p90 }: Difference): string {
  return `${signed(p10)} to ${signed(p90)}`;
}
