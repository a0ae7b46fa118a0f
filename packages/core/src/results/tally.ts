import { PHASES } from "../domain/ages.ts";
import type { PlacesModel } from "../places/places-model.ts";
import { PLACE_MEASURES } from "../places/report.ts";
import type { DemandModel } from "../simulate/model.ts";
import type { Uncertainty } from "../simulate/uncertainty.ts";
import type { Grouping } from "./grouping.ts";
import { emptyHistograms, type Histograms, mergeHistograms } from "./histogram.ts";

/** The views of a count: where children would be if places did not bind, and where they are. */
export const VIEWS = ["demand", "placed"] as const;
export type View = (typeof VIEWS)[number];

export const FLOWS = ["joiner", "leaver", "mover"] as const;
export type Flow = (typeof FLOWS)[number];

/** What to simulate and what to count, as plain data: it can be sent to another thread as it is. */
export interface RunPlan {
  readonly demand: DemandModel;
  /** Undefined where the dataset has no places: there is then only the demand view. */
  readonly places: PlacesModel | undefined;
  readonly groupings: readonly Grouping[];
  readonly uncertainty?: Uncertainty;
}

/** What some draws of a run gave. Tallies of other draws of the same run can be added, in any order. */
export interface Tally {
  /** Of each grouping: [((year - 1) * views + view) * groups + group]. */
  readonly counts: readonly Histograms[];
  /** [((year - 1) * settings + setting) * flows + flow]. */
  readonly flows: Histograms;
  /** [((((year - 1) * capped + k) * (phases + 1) + phase) * (localities + 1) + locality) * measures + measure]; last of each is all. */
  readonly places: Histograms;
}

export function viewsOf(plan: RunPlan): readonly View[] {
  return plan.places ? VIEWS : ["demand"];
}

export function emptyTally(plan: RunPlan): Tally {
  const { years, shape } = plan.demand;
  const perSetting = (PHASES.length + 1) * (shape.localities.length + 1) * PLACE_MEASURES.length;
  return {
    counts: plan.groupings.map((grouping) => emptyHistograms(years * viewsOf(plan).length * grouping.keys.length)),
    flows: emptyHistograms(years * shape.settings.length * FLOWS.length),
    places: emptyHistograms(years * (plan.places?.capped.length ?? 0) * perSetting),
  };
}

/** The histograms of a tally: of each grouping, then of flows, then of places. */
export function histogramsOf(tally: Tally): Histograms[] {
  return [...tally.counts, tally.flows, tally.places];
}

export function mergeTally(into: Tally, from: Tally): void {
  const parts = histogramsOf(from);
  histogramsOf(into).forEach((histograms, i) => {
    mergeHistograms(histograms, parts[i]);
  });
}
