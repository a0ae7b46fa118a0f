import { cellCount } from "../dataset/shape.ts";
import { AGE_COUNT, PHASES } from "../domain/ages.ts";
import { createPlacement, type Placement } from "../places/placement.ts";
import type { PlacesModel } from "../places/places-model.ts";
import { PLACE_MEASURES } from "../places/report.ts";
import { createDemand, type Demand } from "../simulate/demand.ts";
import type { DemandModel } from "../simulate/model.ts";
import { FULL_UNCERTAINTY, type Uncertainty } from "../simulate/uncertainty.ts";
import type { Grouping } from "./grouping.ts";
import { addValue, emptyHistograms, type Histograms, mergeHistograms } from "./histogram.ts";

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

export function mergeTally(into: Tally, from: Tally): void {
  into.counts.forEach((histograms, i) => {
    mergeHistograms(histograms, from.counts[i]);
  });
  mergeHistograms(into.flows, from.flows);
  mergeHistograms(into.places, from.places);
}

/**
 * Simulates the draws numbered `from` to `to` - 1 and counts what they give. A draw depends on the plan, the seed and its
 * number, and on nothing else.
 */
export function runDraws(plan: RunPlan, seed: number, from: number, to: number): Tally {
  const demand = createDemand(plan.demand, plan.uncertainty ?? FULL_UNCERTAINTY);
  const placement = plan.places && createPlacement(plan.places, plan.demand.shape, demand);
  const tally = emptyTally(plan);
  const counters = plan.groupings.map((grouping, i) => countGroups(plan, grouping, tally.counts[i], demand, placement));
  counters.push(countFlows(plan, tally.flows, demand));
  if (placement) counters.push(countPlaces(plan, tally.places, placement));
  for (let draw = from; draw < to; draw++) {
    demand.begin(seed, draw);
    placement?.begin(seed, draw);
    for (let year = 1; year <= plan.demand.years; year++) {
      demand.advance(year);
      placement?.advance(year);
      for (const count of counters) count(year);
    }
  }
  for (const histograms of [...tally.counts, tally.flows, tally.places]) histograms.draws = to - from;
  return tally;
}

/** Makes the counter of one grouping: adds a year's plans by group, in each view, to the histograms. */
function countGroups(
  plan: RunPlan,
  grouping: Grouping,
  histograms: Histograms,
  demand: Demand,
  placement: Placement | undefined,
): (year: number) => void {
  const { groupOf, byLocality } = grouping;
  const groups = grouping.keys.length;
  const views = viewsOf(plan).length;
  const values = new Int32Array(groups);
  const stock = byLocality ? demand.stock : demand.rowStock;
  const moved = placement && plan.places ? elsewhereGroups(plan, plan.places, grouping) : undefined;
  return (year) => {
    values.fill(0);
    for (let i = 0; i < stock.length; i++) values[groupOf[i]] += stock[i];
    const first = (year - 1) * views * groups;
    for (let group = 0; group < groups; group++) addValue(histograms, first + group, values[group]);
    if (!placement || !moved) return;
    for (let i = 0; i < placement.elsewhere.length; i++) {
      const count = placement.elsewhere[i];
      if (count === 0) continue;
      values[moved.wanted[i]] -= count;
      values[moved.held[i]] += count;
    }
    for (let group = 0; group < groups; group++) addValue(histograms, first + groups + group, values[group]);
  };
}

/** For each place in Placement.elsewhere, the group of what the child wants and the group of where the child is. */
function elsewhereGroups(plan: RunPlan, places: PlacesModel, grouping: Grouping) {
  const { shape } = plan.demand;
  const localities = shape.localities.length;
  const targets = places.overflowTo.length;
  const size = AGE_COUNT * shape.needs.length * places.capped.length * localities * targets;
  const wanted = new Int32Array(size);
  const held = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const locality = Math.floor(i / targets) % localities;
    const k = Math.floor(i / (targets * localities)) % places.capped.length;
    const ageNeed = Math.floor(i / (targets * localities * places.capped.length));
    const group = (setting: number): number => {
      const row = ageNeed * shape.settings.length + setting;
      return grouping.groupOf[grouping.byLocality ? row * localities + locality : row];
    };
    wanted[i] = group(places.capped[k].setting);
    held[i] = group(places.overflowTo[i % targets]);
  }
  return { wanted, held };
}

/** Makes the counter of flows: joiners by the setting they want, leavers by the one they wanted, movers by the new one. */
function countFlows(plan: RunPlan, histograms: Histograms, demand: Demand): (year: number) => void {
  const { shape } = plan.demand;
  const values = new Int32Array(shape.settings.length * FLOWS.length);
  const firstFlowOf = Int32Array.from({ length: cellCount(shape) }, (_, cell) => {
    return (Math.floor(cell / shape.localities.length) % shape.settings.length) * FLOWS.length;
  });
  return (year) => {
    values.fill(0);
    const { joined, joiners, from, to, count } = demand.events;
    for (let i = 0; i < joiners; i++) values[firstFlowOf[joined[i]]]++;
    for (let i = 0; i < count; i++) {
      if (to[i] < 0) values[firstFlowOf[from[i]] + 1]++;
      else if (firstFlowOf[to[i]] !== firstFlowOf[from[i]]) values[firstFlowOf[to[i]] + 2]++;
    }
    for (let i = 0; i < values.length; i++) addValue(histograms, (year - 1) * values.length + i, values[i]);
  };
}

/** Makes the counter of places: each measure by phase and locality, with all of each added up. */
function countPlaces(plan: RunPlan, histograms: Histograms, placement: Placement): (year: number) => void {
  const localities = plan.demand.shape.localities.length;
  const measures = PLACE_MEASURES.length;
  const perPhase = (localities + 1) * measures;
  const allPhases = PHASES.length * perPhase;
  const allLocalities = localities * measures;
  const values = new Int32Array(allPhases + perPhase);
  return (year) => {
    for (let k = 0; k < placement.reports.length; k++) {
      values.fill(0);
      for (let measure = 0; measure < measures; measure++) {
        const counts = placement.reports[k][PLACE_MEASURES[measure]];
        for (let group = 0; group < counts.length; group++) {
          if (counts[group] === 0) continue;
          const phase = ((group / localities) | 0) * perPhase + measure;
          const locality = (group % localities) * measures;
          values[phase + locality] += counts[group];
          values[phase + allLocalities] += counts[group];
          values[allPhases + measure + locality] += counts[group];
          values[allPhases + measure + allLocalities] += counts[group];
        }
      }
      const first = ((year - 1) * placement.reports.length + k) * values.length;
      for (let i = 0; i < values.length; i++) addValue(histograms, first + i, values[i]);
    }
  };
}
