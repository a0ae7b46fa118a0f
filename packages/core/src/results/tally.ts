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

/** What is counted of a capped setting by need and locality: those who want it, and those of them who are elsewhere for want of a place. */
export const OVERFLOW_MEASURES = ["demand", "overflow"] as const;

/** What to simulate and what to count, as plain data: it can be sent to another thread as it is. */
export interface RunPlan {
  readonly demand: DemandModel;
  /** Undefined where the dataset has no places: there is then only the demand view. */
  readonly places: PlacesModel | undefined;
  readonly groupings: readonly Grouping[];
  readonly uncertainty?: Uncertainty;
  /** What is not counted, since nobody asks for it; everything is where not given. */
  readonly leftOut?: readonly ("flows" | "places" | "overflow")[];
}

/** What some draws of a run gave. Tallies of other draws of the same run can be added, in any order. */
export interface Tally {
  /** Of each grouping: [((year - 1) * views + view) * groups + group]. */
  readonly counts: readonly Histograms[];
  /** [((year - 1) * settings + setting) * flows + flow]. */
  readonly flows: Histograms;
  /** [((((year - 1) * capped + k) * (phases + 1) + phase) * (localities + 1) + locality) * measures + measure]; last of each is all. */
  readonly places: Histograms;
  /** [((((year - 1) * capped + k) * (needs + 1) + need) * (localities + 1) + locality) * measures + measure]; last of each is all. */
  readonly overflow: Histograms;
}

export function viewsOf(plan: RunPlan): readonly View[] {
  return plan.places ? VIEWS : ["demand"];
}

export function emptyTally(plan: RunPlan): Tally {
  const { years, shape } = plan.demand;
  const localities = shape.localities.length + 1;
  const capped = (what: "places" | "overflow") => (counts(plan, what) ? (plan.places?.capped.length ?? 0) : 0);
  return {
    counts: plan.groupings.map((grouping) => emptyHistograms(years * viewsOf(plan).length * grouping.keys.length)),
    flows: emptyHistograms(counts(plan, "flows") ? years * shape.settings.length * FLOWS.length : 0),
    places: emptyHistograms(years * capped("places") * (PHASES.length + 1) * localities * PLACE_MEASURES.length),
    overflow: emptyHistograms(
      years * capped("overflow") * (shape.needs.length + 1) * localities * OVERFLOW_MEASURES.length,
    ),
  };
}

/** Whether a plan counts something that can be left out. */
export function counts({ leftOut }: RunPlan, what: NonNullable<RunPlan["leftOut"]>[number]): boolean {
  return !leftOut?.includes(what);
}

/** The histograms of a tally: of each grouping, then of flows, of places and of overflow. */
export function histogramsOf(tally: Tally): Histograms[] {
  return [...tally.counts, tally.flows, tally.places, tally.overflow];
}

export function mergeTally(into: Tally, from: Tally): void {
  const parts = histogramsOf(from);
  histogramsOf(into).forEach((histograms, i) => {
    mergeHistograms(histograms, parts[i]);
  });
}
