import { AGE_COUNT, PHASES } from "../domain/ages.ts";
import type { Placement } from "../places/placement.ts";
import type { PlacesModel } from "../places/places-model.ts";
import { PLACE_MEASURES } from "../places/report.ts";
import type { Demand } from "../simulate/demand.ts";
import { createDrawValues, type DrawValues } from "./draw-values.ts";
import type { Grouping } from "./grouping.ts";
import { counts, FLOWS, OVERFLOW_MEASURES, type RunPlan, viewsOf } from "./tally.ts";

/** Counts the draws of a run. */
export interface DrawCounter extends DrawValues {
  /** Takes down what the year gave that draw number `i` of those at once has just gone through. */
  count(year: number, i: number): void;
}

/** Writes what a year gave from place `first` of `values` on, which are 0 there. */
type YearCounter = (year: number, values: Int32Array, first: number) => void;

/** Makes the counter of everything that a run counts: each grouping, flows, places and overflow. */
export function createDrawCounter(plan: RunPlan, demand: Demand, placement: Placement | undefined): DrawCounter {
  const occupied = createOccupied(demand, placement);
  const counters: YearCounter[] = [
    ...plan.groupings.map((grouping) => countGroups(plan, grouping, demand, placement, occupied)),
    counts(plan, "flows") ? countFlows(plan, demand) : () => {},
    placement && counts(plan, "places") ? countPlaces(plan, placement) : () => {},
    placement && plan.places && counts(plan, "overflow")
      ? countOverflow(plan, plan.places, demand, placement, occupied)
      : () => {},
  ];
  const drawn = createDrawValues(plan);
  const { values, cells } = drawn;
  return {
    ...drawn,
    count(year, i) {
      occupied.look();
      for (let k = 0; k < counters.length; k++) counters[k](year, values[k], i * cells[k]);
    },
  };
}

/** Which rows have children, and which of Elsewhere.waiting: most are empty, and every grouping asks. */
interface Occupied {
  look(): void;
  readonly rows: Int32Array;
  rowCount: number;
  readonly waiting: Int32Array;
  waitingCount: number;
}

function createOccupied(demand: Demand, placement: Placement | undefined): Occupied {
  const waiting = placement?.elsewhere.waiting ?? new Int32Array(0);
  const occupied: Occupied = {
    rows: new Int32Array(demand.rowStock.length + 1),
    rowCount: 0,
    waiting: new Int32Array(waiting.length + 1),
    waitingCount: 0,
    look() {
      occupied.rowCount = placesAboveZero(demand.rowStock, occupied.rows);
      occupied.waitingCount = placesAboveZero(waiting, occupied.waiting);
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
): YearCounter {
  const groups = keys.length;
  const views = viewsOf(plan).length;
  const stock = byLocality ? demand.stock : demand.rowStock;
  const cellsOfRow = byLocality ? plan.demand.shape.localities.length : 1;
  const moved = plan.places && elsewhereGroups(plan, plan.places, groupOf, byLocality);
  return (year, values, start) => {
    const wanted = start + (year - 1) * views * groups;
    for (let i = 0; i < occupied.rowCount; i++) {
      const first = occupied.rows[i] * cellsOfRow;
      for (let cell = first; cell < first + cellsOfRow; cell++) values[wanted + groupOf[cell]] += stock[cell];
    }
    if (!placement || !moved) return;
    const held = wanted + groups;
    values.copyWithin(held, wanted, held);
    const { counts, perRow } = placement.elsewhere;
    for (let i = 0; i < occupied.waitingCount; i++) {
      const first = occupied.waiting[i] * perRow;
      for (let slot = first; slot < first + perRow; slot++) {
        values[held + moved.wanted[slot]] -= counts[slot];
        values[held + moved.held[slot]] += counts[slot];
      }
    }
  };
}

/** For each place in Elsewhere.counts, the group of what the child wants and the group of where the child is. */
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
function countFlows(plan: RunPlan, demand: Demand): YearCounter {
  const settings = plan.demand.shape.settings.length;
  const localities = plan.demand.shape.localities.length;
  /** Of each cell, the place of the joiners of its setting among a year's flows; leavers and movers stand after it. */
  const joinersAt = Uint16Array.from(
    demand.stock,
    (_, cell) => (Math.floor(cell / localities) % settings) * FLOWS.length,
  );
  return (year, values, start) => {
    const { from, to, count, joined, joiners } = demand.events;
    const first = start + (year - 1) * settings * FLOWS.length;
    for (let i = 0; i < joiners; i++) values[first + joinersAt[joined[i]]]++;
    for (let i = 0; i < count; i++) {
      const before = joinersAt[from[i]];
      if (to[i] < 0) {
        values[first + before + 1]++;
        continue;
      }
      const after = joinersAt[to[i]];
      values[first + after + 2] += Number(after !== before);
    }
  };
}

/** Makes the counter of places: each measure by phase and locality, with all of each added up. */
function countPlaces(plan: RunPlan, { reports }: Placement): YearCounter {
  const localities = plan.demand.shape.localities.length;
  const measures = PLACE_MEASURES.length;
  const perPhase = (localities + 1) * measures;
  const allPhases = PHASES.length * perPhase;
  const allLocalities = localities * measures;
  const perReport = allPhases + perPhase;
  return (year, values, start) => {
    for (let k = 0; k < reports.length; k++) {
      const first = start + ((year - 1) * reports.length + k) * perReport;
      for (let measure = 0; measure < measures; measure++) {
        const counts = reports[k][PLACE_MEASURES[measure]];
        for (let group = 0; group < counts.length; group++) {
          if (counts[group] === 0) continue;
          const phase = first + ((group / localities) | 0) * perPhase + measure;
          const all = first + allPhases + measure;
          const locality = (group % localities) * measures;
          values[phase + locality] += counts[group];
          values[phase + allLocalities] += counts[group];
          values[all + locality] += counts[group];
          values[all + allLocalities] += counts[group];
        }
      }
    }
  };
}

/** Makes the counter of overflow: who wants each capped setting and who is elsewhere, by need and locality, with all of each added up. */
function countOverflow(
  plan: RunPlan,
  { capped }: PlacesModel,
  demand: Demand,
  { elsewhere }: Placement,
  occupied: Occupied,
): YearCounter {
  const { shape } = plan.demand;
  const needs = shape.needs.length;
  const localities = shape.localities.length;
  const measures = OVERFLOW_MEASURES.length;
  const perNeed = (localities + 1) * measures;
  const perSetting = (needs + 1) * perNeed;
  const targets = elsewhere.perRow / localities;
  const first = (k: number, need: number): number => k * perSetting + need * perNeed;
  /** Of each row, where its setting and need begin in a year; below 0 where its setting is not capped. */
  const wantedAt = Int32Array.from(demand.rowStock, (_, row) => {
    const k = capped.findIndex(({ setting }) => setting === row % shape.settings.length);
    return k < 0 ? -1 : first(k, Math.floor(row / shape.settings.length) % needs);
  });
  const waitingAt = Int32Array.from(elsewhere.waiting, (_, w) =>
    first(w % capped.length, Math.floor(w / capped.length) % needs),
  );
  return (year, values, start) => {
    const begin = start + (year - 1) * capped.length * perSetting;
    for (let i = 0; i < occupied.rowCount; i++) {
      const row = occupied.rows[i];
      if (wantedAt[row] < 0) continue;
      const at = begin + wantedAt[row];
      for (let l = 0; l < localities; l++) values[at + l * measures] += demand.stock[row * localities + l];
    }
    for (let i = 0; i < occupied.waitingCount; i++) {
      const waiting = occupied.waiting[i];
      const at = begin + waitingAt[waiting] + 1;
      const slots = waiting * elsewhere.perRow;
      for (let s = 0; s < elsewhere.perRow; s++) {
        values[at + Math.floor(s / targets) * measures] += elsewhere.counts[slots + s];
      }
    }
    for (let k = 0; k < capped.length; k++) addAlls(values, begin + k * perSetting, needs, localities, measures);
  };
}

/** Adds up a table of needs by localities by measures: each need's last locality and each locality's last need are all. */
function addAlls(values: Int32Array, first: number, needs: number, localities: number, measures: number): void {
  const perNeed = (localities + 1) * measures;
  const allNeeds = first + needs * perNeed;
  for (let need = 0; need < needs; need++) {
    const ofNeed = first + need * perNeed;
    for (let i = 0; i < localities * measures; i++) {
      const value = values[ofNeed + i];
      if (value === 0) continue;
      const measure = i % measures;
      values[ofNeed + localities * measures + measure] += value;
      values[allNeeds + i] += value;
      values[allNeeds + localities * measures + measure] += value;
    }
  }
}
