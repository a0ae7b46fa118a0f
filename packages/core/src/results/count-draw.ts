import { cellCount } from "../dataset/shape.ts";
import { AGE_COUNT, PHASES } from "../domain/ages.ts";
import type { Placement } from "../places/placement.ts";
import type { PlacesModel } from "../places/places-model.ts";
import { PLACE_MEASURES } from "../places/report.ts";
import type { Demand } from "../simulate/demand.ts";
import type { Grouping } from "./grouping.ts";
import { addValue, type Histograms } from "./histogram.ts";
import { FLOWS, type RunPlan, type Tally, viewsOf } from "./tally.ts";

/** Adds what one year of a draw gave to a tally. */
export type YearCounter = (year: number, tally: Tally) => void;

/** Makes the counter of everything that a run counts: each grouping, flows and places. */
export function countDraw(plan: RunPlan, demand: Demand, placement: Placement | undefined): YearCounter {
  const occupied = createOccupied(demand, placement);
  const groupings = plan.groupings.map((grouping) => countGroups(plan, grouping, demand, placement, occupied));
  const flows = countFlows(plan, demand);
  const places = placement && countPlaces(plan, placement);
  return (year, tally) => {
    occupied.look();
    for (let i = 0; i < groupings.length; i++) groupings[i](year, tally.counts[i]);
    flows(year, tally.flows);
    places?.(year, tally.places);
  };
}

/** Which rows have children and which places of Placement.elsewhere are taken: most are empty, and every grouping asks. */
interface Occupied {
  look(): void;
  readonly rows: Int32Array;
  rowCount: number;
  readonly slots: Int32Array;
  slotCount: number;
}

function createOccupied(demand: Demand, placement: Placement | undefined): Occupied {
  const elsewhere = placement?.elsewhere ?? new Int32Array(0);
  const occupied: Occupied = {
    rows: new Int32Array(demand.rowStock.length + 1),
    rowCount: 0,
    slots: new Int32Array(elsewhere.length + 1),
    slotCount: 0,
    look() {
      occupied.rowCount = placesAboveZero(demand.rowStock, occupied.rows);
      occupied.slotCount = placesAboveZero(elsewhere, occupied.slots);
    },
  };
  return occupied;
}

/** Writes where counts are above 0 to `found`, one longer than counts; gives how many there are. */
function placesAboveZero(counts: Int32Array, found: Int32Array): number {
  let n = 0;
  for (let i = 0; i < counts.length; i++) {
    found[n] = i;
    n += Number(counts[i] > 0);
  }
  return n;
}

/** Makes the counter of one grouping: adds a year's plans by group, in each view. */
function countGroups(
  plan: RunPlan,
  { groupOf, byLocality, keys }: Grouping,
  demand: Demand,
  placement: Placement | undefined,
  occupied: Occupied,
): (year: number, histograms: Histograms) => void {
  const groups = keys.length;
  const views = viewsOf(plan).length;
  const values = new Int32Array(groups);
  const stock = byLocality ? demand.stock : demand.rowStock;
  const cellsOfRow = byLocality ? plan.demand.shape.localities.length : 1;
  const moved = plan.places && elsewhereGroups(plan, plan.places, groupOf, byLocality);
  return (year, histograms) => {
    values.fill(0);
    for (let i = 0; i < occupied.rowCount; i++) {
      const first = occupied.rows[i] * cellsOfRow;
      for (let cell = first; cell < first + cellsOfRow; cell++) values[groupOf[cell]] += stock[cell];
    }
    const first = (year - 1) * views * groups;
    for (let group = 0; group < groups; group++) addValue(histograms, first + group, values[group]);
    if (!placement || !moved) return;
    for (let i = 0; i < occupied.slotCount; i++) {
      const slot = occupied.slots[i];
      values[moved.wanted[slot]] -= placement.elsewhere[slot];
      values[moved.held[slot]] += placement.elsewhere[slot];
    }
    for (let group = 0; group < groups; group++) addValue(histograms, first + groups + group, values[group]);
  };
}

/** For each place in Placement.elsewhere, the group of what the child wants and the group of where the child is. */
function elsewhereGroups(plan: RunPlan, places: PlacesModel, groupOf: Int32Array, byLocality: boolean) {
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
      return groupOf[byLocality ? row * localities + locality : row];
    };
    wanted[i] = group(places.capped[k].setting);
    held[i] = group(places.overflowTo[i % targets]);
  }
  return { wanted, held };
}

/** Makes the counter of flows: joiners by the setting they want, leavers by the one they wanted, movers by the new one. */
function countFlows(plan: RunPlan, demand: Demand): (year: number, histograms: Histograms) => void {
  const { shape } = plan.demand;
  const values = new Int32Array(shape.settings.length * FLOWS.length);
  const firstFlowOf = Int32Array.from({ length: cellCount(shape) }, (_, cell) => {
    return (Math.floor(cell / shape.localities.length) % shape.settings.length) * FLOWS.length;
  });
  return (year, histograms) => {
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
function countPlaces(plan: RunPlan, placement: Placement): (year: number, histograms: Histograms) => void {
  const localities = plan.demand.shape.localities.length;
  const measures = PLACE_MEASURES.length;
  const perPhase = (localities + 1) * measures;
  const allPhases = PHASES.length * perPhase;
  const allLocalities = localities * measures;
  const values = new Int32Array(allPhases + perPhase);
  return (year, histograms) => {
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
