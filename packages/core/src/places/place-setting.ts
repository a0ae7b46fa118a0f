import { cellCount, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, PHASES, phaseIndex } from "../domain/ages.ts";
import { total } from "../domain/total.ts";
import { openStream, PURPOSE, type Stream, uniform } from "../simulate/random/stream.ts";
import type { CellLookups } from "./cell-lookups.ts";
import { type Claims, swapClaims } from "./claims.ts";
import { dealAtRandom } from "./deal.ts";
import { fillPools } from "./fill-pools.ts";
import type { PlacesModel } from "./places-model.ts";
import { emptyReport, type PlaceReport } from "./report.ts";

/** Places the children who want one capped setting, year by year. */
export interface SettingPlacer {
  readonly report: PlaceReport;
  /**
   * @param stock plans by cell, by what is wanted, of this year
   * @param claims who claims a place; put in another order
   * @param elsewhere Placement.elsewhere without the claimants; those for whom there is no place are added
   */
  place(year: number, stock: Int32Array, claims: Claims, elsewhere: Int32Array): void;
}

/** Prepares the placing in capped setting number `k`. */
export function createSettingPlacer(
  model: PlacesModel,
  shape: Shape,
  k: number,
  { slotOfCell }: CellLookups,
  stream: Stream,
): SettingPlacer {
  const capped = model.capped[k];
  const { poolsOfKind } = capped;
  const localities = shape.localities.length;
  const targets = model.overflowTo.length;
  const groups = PHASES.length * localities;
  const kinds = poolsOfKind.length;
  const cells = cellsOfSetting(shape, capped.setting);
  /** Place of a cell in counts by kind, phase and locality: kind * groups + phase * localities + locality. */
  const countOfCell = countLookup(shape, capped.kindOf, capped.setting);
  const wanting = new Int32Array(kinds * groups);
  const waiting = new Int32Array(kinds * groups);
  const wantingByKind = new Int32Array(kinds);
  const holders = new Int32Array(kinds);
  const without = new Int32Array(groups);
  const holding = new Int32Array(groups);
  const report = emptyReport(localities);

  function place(year: number, stock: Int32Array, claims: Claims, elsewhere: Int32Array): void {
    wanting.fill(0);
    waiting.fill(0);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (stock[cell] === 0) continue;
      wanting[countOfCell[cell]] += stock[cell];
      const slot = slotOfCell[cell];
      for (let target = 0; target < targets; target++) waiting[countOfCell[cell]] += elsewhere[slot + target];
    }
    wantingByKind.fill(0);
    holders.fill(0);
    for (let i = 0; i < wanting.length; i++) {
      wantingByKind[(i / groups) | 0] += wanting[i];
      holders[(i / groups) | 0] += wanting[i] - waiting[i];
    }
    for (let i = 0; i < claims.count; i++) holders[(countOfCell[claims.cells[i]] / groups) | 0]--;

    const places = Float64Array.from(capped.pools, (pool) => pool.places[year - 1]);
    const left = places.slice();
    const over = fillPools(capped, holders, left);
    admit(year, claims, left, elsewhere);
    writeReport(year, over, total(fillPools(capped, wantingByKind, places)));
  }

  /**
   * Claimants come forward in random order; each takes a vacancy of the pool that serves the fewest of those that would
   * serve the child, or goes elsewhere.
   */
  function admit(year: number, claims: Claims, left: Float64Array, elsewhere: Int32Array): void {
    openStream(stream, PURPOSE.contest, year, k);
    const { count } = claims;
    for (let i = 0; i < count; i++) {
      swapClaims(claims, i, i + ((uniform(stream) * (count - i)) | 0));
      const cell = claims.cells[i];
      const candidates = poolsOfKind[(countOfCell[cell] / groups) | 0];
      let next = 0;
      while (next < candidates.length && left[candidates[next]] === 0) next++;
      if (next < candidates.length) {
        left[candidates[next]]--;
        continue;
      }
      elsewhere[slotOfCell[cell] + claims.targets[i]]++;
      waiting[countOfCell[cell]]++;
    }
  }

  /** @param lacking children more than places, pool by pool, were all dealt afresh */
  function writeReport(year: number, over: Float64Array, lacking: number): void {
    report.demand.fill(0);
    report.over.fill(0);
    report.overflow.fill(0);
    report.shortfall.fill(0);
    openStream(stream, PURPOSE.reportDeal, year, k);
    for (let kind = 0; kind < kinds; kind++) {
      for (let group = 0; group < groups; group++) {
        const wants = wanting[kind * groups + group];
        const waits = waiting[kind * groups + group];
        report.demand[group] += wants;
        report.overflow[group] += waits;
        holding[group] = wants - waits;
      }
      if (over[kind] > 0) dealAtRandom(stream, holding, over[kind], report.over);
    }
    for (let group = 0; group < groups; group++) {
      without[group] = report.over[group] + report.overflow[group];
      report.placed[group] = report.demand[group] - without[group];
    }
    dealAtRandom(stream, without, Math.min(lacking, total(without)), report.shortfall);
  }

  return { report, place };
}

function cellsOfSetting(shape: Shape, setting: number): Int32Array {
  const localities = shape.localities.length;
  const all = Array.from({ length: cellCount(shape) }, (_, cell) => cell);
  return Int32Array.from(all.filter((cell) => Math.floor(cell / localities) % shape.settings.length === setting));
}

function countLookup(shape: Shape, kindOf: Int32Array, setting: number): Int32Array {
  const localities = shape.localities.length;
  const settings = shape.settings.length;
  const lookup = new Int32Array(cellCount(shape)).fill(-1);
  for (let ageNeed = 0; ageNeed < AGE_COUNT * shape.needs.length; ageNeed++) {
    const phase = phaseIndex(Math.floor(ageNeed / shape.needs.length));
    for (let locality = 0; locality < localities; locality++) {
      const cell = (ageNeed * settings + setting) * localities + locality;
      lookup[cell] = (kindOf[ageNeed] * PHASES.length + phase) * localities + locality;
    }
  }
  return lookup;
}
