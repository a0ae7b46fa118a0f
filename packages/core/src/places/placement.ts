import { cellCount, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, entersPhase, PHASES, phaseIndex } from "../domain/ages.ts";
import type { Demand } from "../simulate/demand.ts";
import { pickCounted } from "../simulate/random/samplers.ts";
import { createStream, keyStream, openStream, PURPOSE, uniform } from "../simulate/random/stream.ts";
import { addClaim, createClaims, swapClaims } from "./claims.ts";
import { dealAtRandom } from "./deal.ts";
import { fillPools } from "./fill-pools.ts";
import type { PlacesModel } from "./places-model.ts";
import { emptyReport, type PlaceReport } from "./report.ts";

/** Where the children of a draw are held, a year at a time, beside the demand that it follows. */
export interface Placement {
  /**
   * Children held elsewhere for want of a place, by the cell of what they want and where they are:
   * [(((age * needs + need) * capped + k) * localities + locality) * targets + target].
   */
  readonly elsewhere: Int32Array;
  /** The year's report of each capped setting. */
  readonly reports: readonly PlaceReport[];
  begin(seed: number, draw: number): void;
  /** Places the children of forecast year `year`, after demand has gone on to it. */
  advance(year: number): void;
}

/**
 * Prepares the placing of children. Who holds a place keeps it, above capacity too; joiners, movers and those who claim
 * again share the vacancies at random; the rest go elsewhere, still want the place, and claim again at the next phase
 * transfer or every year.
 */
export function createPlacement(model: PlacesModel, shape: Shape, demand: Demand): Placement {
  const needs = shape.needs.length;
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const targets = model.overflowTo.length;
  const cappedCount = model.capped.length;
  const stream = createStream();
  const { cappedOfCell, settingOfCell, slotOfCell, cellOfSlot } = cellLookups(model, shape);
  const claimsAt = Uint8Array.from({ length: AGE_COUNT }, (_, age) => (model.everyYear || entersPhase(age) ? 1 : 0));
  const phaseOf = Int32Array.from({ length: AGE_COUNT }, (_, age) => phaseIndex(age));

  const elsewhere = new Int32Array(AGE_COUNT * needs * cappedCount * localities * targets);
  const ageBlock = needs * cappedCount * localities * targets;
  const reports = model.capped.map(() => emptyReport(localities));
  const without = new Int32Array(PHASES.length * localities);
  /** Who claims a place this year: cell of what is wanted, and the target where the child goes without one. */
  const claims = model.capped.map(() => createClaims());
  /** Children recorded anew who stay elsewhere. */
  const recoded = createClaims();

  function begin(seed: number, draw: number): void {
    keyStream(stream, seed, draw);
    elsewhere.fill(0);
    for (const [age, need, k, locality, target, count] of model.turnedAway) {
      const cell = ((age * needs + need) * settings + model.capped[k].setting) * localities + locality;
      elsewhere[slotOfCell[cell] + target] += count;
    }
  }

  function advance(year: number): void {
    for (const claim of claims) claim.count = 0;
    recoded.count = 0;
    followEvents(year);
    elsewhere.copyWithin(ageBlock, 0, elsewhere.length - ageBlock);
    elsewhere.fill(0, 0, ageBlock);
    for (let i = 0; i < recoded.count; i++) elsewhere[slotOfCell[recoded.cells[i]] + recoded.targets[i]]++;
    claimAgain();
    const { joined, joiners } = demand.events;
    for (let i = 0; i < joiners; i++)
      if (cappedOfCell[joined[i]] >= 0) addClaim(claims[cappedOfCell[joined[i]]], joined[i], 0);
    for (let k = 0; k < cappedCount; k++) place(year, k);
  }

  /** Leavers and movers give up what they hold; those who move to a capped setting claim a place there. */
  function followEvents(year: number): void {
    const { from, to, remaining, count } = demand.events;
    for (let i = 0; i < count; i++) {
      const target = cappedOfCell[from[i]] < 0 ? -1 : leaveElsewhere(year, from[i], remaining[i]);
      if (to[i] < 0 || cappedOfCell[to[i]] < 0) continue;
      if (settingOfCell[to[i]] !== settingOfCell[from[i]])
        addClaim(claims[cappedOfCell[to[i]]], to[i], Math.max(target, 0));
      else if (target >= 0) addClaim(recoded, to[i], target);
    }
  }

  /** Whether the child picked from a cell was one held elsewhere: the target, taken off the count there, or -1. */
  function leaveElsewhere(year: number, cell: number, remaining: number): number {
    const first = slotOfCell[cell];
    let waiting = 0;
    for (let target = 0; target < targets; target++) waiting += elsewhere[first + target];
    if (waiting === 0) return -1;
    openStream(stream, PURPOSE.overflowDeal, year, cell, remaining);
    const place = Math.floor(uniform(stream) * remaining);
    if (place >= waiting) return -1;
    const target = pickCounted(elsewhere, first, targets, place);
    elsewhere[first + target]--;
    return target;
  }

  function claimAgain(): void {
    for (let age = 0; age < AGE_COUNT; age++) {
      if (claimsAt[age] === 0) continue;
      for (let i = age * ageBlock; i < (age + 1) * ageBlock; i++) {
        if (elsewhere[i] === 0) continue;
        const cell = cellOfSlot[Math.floor(i / targets)];
        for (; elsewhere[i] > 0; elsewhere[i]--) addClaim(claims[cappedOfCell[cell]], cell, i % targets);
      }
    }
  }

  function place(year: number, k: number): void {
    const capped = model.capped[k];
    const kinds = capped.poolsOfKind.length;
    const groups = PHASES.length * localities;
    const wanting = new Int32Array(kinds * groups);
    const waiting = new Int32Array(kinds * groups);
    for (let ageNeed = 0; ageNeed < AGE_COUNT * needs; ageNeed++) {
      const row = ageNeed * settings + capped.setting;
      if (demand.rowStock[row] === 0) continue;
      const first = capped.kindOf[ageNeed] * groups + phaseOf[Math.floor(ageNeed / needs)] * localities;
      let slot = slotOfCell[row * localities];
      for (let locality = 0; locality < localities; locality++) {
        wanting[first + locality] += demand.stock[row * localities + locality];
        for (let target = 0; target < targets; target++) waiting[first + locality] += elsewhere[slot++];
      }
    }
    const wantingByKind = sumGroups(wanting, kinds);
    const holders = Int32Array.from(sumGroups(waiting, kinds), (count, kind) => wantingByKind[kind] - count);
    for (let i = 0; i < claims[k].count; i++) holders[kindOfCell(k, claims[k].cells[i])]--;

    const left = Float64Array.from(capped.pools, (pool) => pool.places[year - 1]);
    const over = fillPools(capped, holders, left);
    admit(year, k, left, waiting);
    const lacking = fillPools(
      capped,
      wantingByKind,
      Float64Array.from(capped.pools, (pool) => pool.places[year - 1]),
    );
    report(year, k, wanting, waiting, over, lacking);
  }

  function kindOfCell(k: number, cell: number): number {
    return model.capped[k].kindOf[(cell / (localities * settings)) | 0];
  }

  /**
   * Claimants come forward in random order; each takes a vacancy of the pool that serves the fewest of those that would
   * serve the child, or goes elsewhere and is added to `waiting`.
   */
  function admit(year: number, k: number, left: Float64Array, waiting: Int32Array): void {
    const { poolsOfKind } = model.capped[k];
    const { cells, targets: fallbacks, count } = claims[k];
    openStream(stream, PURPOSE.contest, year, k);
    for (let i = 0; i < count; i++) {
      swapClaims(claims[k], i, i + Math.floor(uniform(stream) * (count - i)));
      const cell = cells[i];
      const kind = kindOfCell(k, cell);
      const pool = poolsOfKind[kind].find((candidate) => left[candidate] > 0);
      if (pool !== undefined) {
        left[pool]--;
        continue;
      }
      elsewhere[slotOfCell[cell] + fallbacks[i]]++;
      const age = (cell / (localities * settings * needs)) | 0;
      waiting[(kind * PHASES.length + phaseOf[age]) * localities + (cell % localities)]++;
    }
  }

  function report(
    year: number,
    k: number,
    wanting: Int32Array,
    waiting: Int32Array,
    over: Float64Array,
    lacking: Float64Array,
  ): void {
    const out = reports[k];
    const groups = out.demand.length;
    for (const measure of Object.values(out)) measure.fill(0);
    openStream(stream, PURPOSE.reportDeal, year, k);
    for (let kind = 0; kind < over.length; kind++) {
      const wants = wanting.subarray(kind * groups, (kind + 1) * groups);
      const waits = waiting.subarray(kind * groups, (kind + 1) * groups);
      for (let group = 0; group < groups; group++) {
        out.demand[group] += wants[group];
        out.overflow[group] += waits[group];
      }
      if (over[kind] === 0) continue;
      const holding = wants.map((count, group) => count - waits[group]);
      dealAtRandom(stream, holding, over[kind], out.over);
    }
    for (let group = 0; group < groups; group++) {
      out.placed[group] = out.demand[group] - out.over[group] - out.overflow[group];
      without[group] = out.over[group] + out.overflow[group];
    }
    dealAtRandom(stream, without, Math.min(sum(lacking), sum(without)), out.shortfall);
  }

  return { elsewhere, reports, begin, advance };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

function sumGroups(counts: Int32Array, kinds: number): Int32Array {
  const groups = counts.length / kinds;
  return Int32Array.from({ length: kinds }, (_, kind) => sum(counts.subarray(kind * groups, (kind + 1) * groups)));
}

/** Numbers that belong to a cell, looked up: a division for every child would cost more. -1 where the setting is not capped. */
function cellLookups(model: PlacesModel, shape: Shape) {
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const targets = model.overflowTo.length;
  const cells = cellCount(shape);
  const settingOfCell = Int32Array.from({ length: cells }, (_, cell) => Math.floor(cell / localities) % settings);
  const cappedOfCell = settingOfCell.map((setting) => model.capped.findIndex((entry) => entry.setting === setting));
  /** First place in `elsewhere` of a cell. */
  const slotOfCell = new Int32Array(cells).fill(-1);
  const cellOfSlot: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    if (cappedOfCell[cell] < 0) continue;
    const ageNeed = Math.floor(cell / (localities * settings));
    const slot = (ageNeed * model.capped.length + cappedOfCell[cell]) * localities + (cell % localities);
    slotOfCell[cell] = slot * targets;
    cellOfSlot[slot] = cell;
  }
  return { settingOfCell, cappedOfCell, slotOfCell, cellOfSlot: Int32Array.from(cellOfSlot) };
}
