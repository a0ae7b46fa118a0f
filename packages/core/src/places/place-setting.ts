import { cellCount, type Shape } from "../dataset/shape.ts";
import { phaseIndex } from "../domain/ages.ts";
import { total } from "../domain/total.ts";
import type { Demand } from "../simulate/demand.ts";
import { openStream, PURPOSE, type Stream, uniform } from "../simulate/random/stream.ts";
import type { CellLookups } from "./cell-lookups.ts";
import { type Claims, swapClaims } from "./claims.ts";
import { dealAtRandom } from "./deal.ts";
import { addElsewhere, type Elsewhere } from "./elsewhere.ts";
import { fillPools } from "./fill-pools.ts";
import type { PlacesModel } from "./places-model.ts";
import { emptyReport, type PlaceReport } from "./report.ts";

/** Places the children who want one capped setting, year by year. */
export interface SettingPlacer {
  readonly report: PlaceReport;
  /**
   * @param claims who claims a place; put in another order
   */
  place(year: number, claims: Claims): void;
}

/**
 * Prepares the placing in capped setting number `k`.
 *
 * @param elsewhere those held elsewhere without the year's claimants; those for whom there is no place are added
 */
export function createSettingPlacer(
  model: PlacesModel,
  shape: Shape,
  k: number,
  { slotOfCell }: CellLookups,
  demand: Demand,
  elsewhere: Elsewhere,
  stream: Stream,
): SettingPlacer {
  const capped = model.capped[k];
  const { pools, poolsOfKind, kindOf, setting } = capped;
  const { stock, rowStock } = demand;
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const targets = model.overflowTo.length;
  const cappedCount = model.capped.length;
  const { counts, waiting, perRow } = elsewhere;
  const kinds = poolsOfKind.length;
  /** First group of the report of an age and need: its phase, and the first locality. */
  const firstGroup = kindOf.map((_, ageNeed) => phaseIndex(Math.floor(ageNeed / shape.needs.length)) * localities);
  const kindOfCell = kindLookup(shape, setting, kindOf);
  const wanting = new Int32Array(kinds);
  const holders = new Int32Array(kinds);
  const places = new Float64Array(pools.length);
  const left = new Float64Array(pools.length);
  /** Of each kind, which of its pools is the first that may have a place left. */
  const firstLeft = new Int32Array(kinds);
  const report = emptyReport(localities);
  const { demand: wantingByGroup, overflow, over, placed, shortfall } = report;
  const holding = new Int32Array(placed.length);
  const without = new Int32Array(placed.length);

  function place(year: number, claims: Claims): void {
    wanting.fill(0);
    holders.fill(0);
    wantingByGroup.fill(0);
    overflow.fill(0);
    for (let ageNeed = 0; ageNeed < kindOf.length; ageNeed++) countThoseWho(ageNeed);
    for (let i = 0; i < claims.count; i++) holders[kindOfCell[claims.cells[i]]]--;
    for (let pool = 0; pool < pools.length; pool++) places[pool] = pools[pool].places[year - 1];
    left.set(places);
    const overByKind = fillPools(capped, holders, left);
    admit(year, claims);
    openStream(stream, PURPOSE.reportDeal, year, k);
    dealOver(overByKind);
    dealShortfall(total(fillPools(capped, wanting, places)));
  }

  /** Counts the children of an age and need who want the setting, those who hold a place or claim one, and those elsewhere. */
  function countThoseWho(ageNeed: number): void {
    const row = ageNeed * settings + setting;
    const wants = rowStock[row];
    if (wants === 0) return;
    const cell = row * localities;
    const group = firstGroup[ageNeed];
    for (let locality = 0; locality < localities; locality++)
      wantingByGroup[group + locality] += stock[cell + locality];
    wanting[kindOf[ageNeed]] += wants;
    holders[kindOf[ageNeed]] += wants - waiting[ageNeed * cappedCount + k];
    addWaiting(ageNeed, overflow, 1);
  }

  /** Adds those of an age and need who are elsewhere, `times` over, by group. */
  function addWaiting(ageNeed: number, byGroup: Int32Array, times: number): void {
    const row = ageNeed * cappedCount + k;
    if (waiting[row] === 0) return;
    const group = firstGroup[ageNeed];
    let slot = row * perRow;
    for (let locality = 0; locality < localities; locality++) {
      for (let target = 0; target < targets; target++) byGroup[group + locality] += times * counts[slot++];
    }
  }

  /**
   * Claimants come forward in random order; each takes a vacancy of the pool that serves the fewest of those that would
   * serve the child, or goes elsewhere. Where nothing is left the order no longer matters.
   */
  function admit(year: number, claims: Claims): void {
    openStream(stream, PURPOSE.contest, year, k);
    let vacancies = total(left);
    firstLeft.fill(0);
    const { count, cells, targets: goes } = claims;
    for (let i = 0; i < count; i++) {
      if (vacancies > 0) swapClaims(claims, i, i + ((uniform(stream) * (count - i)) | 0));
      const pool = vacantPool(kindOfCell[cells[i]]);
      if (pool >= 0) {
        left[pool]--;
        vacancies--;
      } else {
        addElsewhere(elsewhere, slotOfCell[cells[i]] + goes[i], 1);
        overflow[firstGroup[(cells[i] / (settings * localities)) | 0] + (cells[i] % localities)]++;
      }
    }
  }

  /** The first pool that serves a kind and has a place left; -1 where none has. Pools that have none are not asked again. */
  function vacantPool(kind: number): number {
    const candidates = poolsOfKind[kind];
    let next = firstLeft[kind];
    while (next < candidates.length && left[candidates[next]] === 0) next++;
    firstLeft[kind] = next;
    return next < candidates.length ? candidates[next] : -1;
  }

  /** Says at random which of those who hold a place are the ones for whom there is none. */
  function dealOver(overByKind: Float64Array): void {
    over.fill(0);
    for (let kind = 0; kind < kinds; kind++) {
      if (overByKind[kind] === 0) continue;
      countHolders(kind);
      dealAtRandom(stream, holding, overByKind[kind], over);
    }
  }

  /** Counts the children of a kind who hold a place, by group. */
  function countHolders(kind: number): void {
    holding.fill(0);
    for (let ageNeed = 0; ageNeed < kindOf.length; ageNeed++) {
      const row = ageNeed * settings + setting;
      if (kindOf[ageNeed] !== kind || rowStock[row] === 0) continue;
      const cell = row * localities;
      const group = firstGroup[ageNeed];
      for (let locality = 0; locality < localities; locality++) holding[group + locality] += stock[cell + locality];
      addWaiting(ageNeed, holding, -1);
    }
  }

  /** @param lacking children more than places, pool by pool, were all dealt afresh */
  function dealShortfall(lacking: number): void {
    for (let group = 0; group < without.length; group++) {
      without[group] = over[group] + overflow[group];
      placed[group] = wantingByGroup[group] - without[group];
    }
    shortfall.fill(0);
    dealAtRandom(stream, without, Math.min(lacking, total(without)), shortfall);
  }

  return { report, place };
}

/** Kind of each cell of the setting; 0 in other settings. */
function kindLookup(shape: Shape, setting: number, kindOf: Int32Array): Uint16Array {
  const localities = shape.localities.length;
  const kindOfCell = new Uint16Array(cellCount(shape));
  kindOf.forEach((kind, ageNeed) => {
    const first = (ageNeed * shape.settings.length + setting) * localities;
    kindOfCell.fill(kind, first, first + localities);
  });
  return kindOfCell;
}
