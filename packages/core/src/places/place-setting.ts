import { cellCount, type Shape } from "../dataset/shape.ts";
import { PHASES, phaseIndex } from "../domain/ages.ts";
import { total } from "../domain/total.ts";
import type { Demand } from "../simulate/demand.ts";
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
   * @param claims who claims a place; put in another order
   * @param elsewhere Placement.elsewhere without the claimants; those for whom there is no place are added
   */
  place(year: number, claims: Claims, elsewhere: Int32Array): void;
}

/** Prepares the placing in capped setting number `k`. */
export function createSettingPlacer(
  model: PlacesModel,
  shape: Shape,
  k: number,
  { slotOfCell }: CellLookups,
  demand: Demand,
  stream: Stream,
): SettingPlacer {
  const capped = model.capped[k];
  const { pools, poolsOfKind, kindOf, setting } = capped;
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const targets = model.overflowTo.length;
  const groups = PHASES.length * localities;
  const kinds = poolsOfKind.length;
  /** Place of an age and need's first locality in counts by kind, phase and locality. */
  const firstCount = kindOf.map((kind, ageNeed) => {
    return (kind * PHASES.length + phaseIndex(Math.floor(ageNeed / shape.needs.length))) * localities;
  });
  const wanting = new Int32Array(kinds * groups);
  const waiting = new Int32Array(kinds * groups);
  const wantingByKind = new Int32Array(kinds);
  const holders = new Int32Array(kinds);
  const places = new Float64Array(pools.length);
  const left = new Float64Array(pools.length);
  const without = new Int32Array(groups);
  const holding = new Int32Array(groups);
  const report = emptyReport(localities);
  const { kindOfCell, countOfCell } = countLookups(shape, setting, kindOf, firstCount);
  /** Of each kind, which of its pools is the first that may have a place left. */
  const firstLeft = new Int32Array(kinds);

  function place(year: number, claims: Claims, elsewhere: Int32Array): void {
    wanting.fill(0);
    waiting.fill(0);
    wantingByKind.fill(0);
    holders.fill(0);
    for (let ageNeed = 0; ageNeed < kindOf.length; ageNeed++) countThoseWho(ageNeed, elsewhere);
    for (let i = 0; i < claims.count; i++) holders[kindOfCell[claims.cells[i]]]--;
    for (let pool = 0; pool < pools.length; pool++) places[pool] = pools[pool].places[year - 1];
    left.set(places);
    const over = fillPools(capped, holders, left);
    admit(year, claims, elsewhere);
    writeReport(year, over, total(fillPools(capped, wantingByKind, places)));
  }

  /** Counts the children of an age and need who want the setting, those who hold a place or claim one, and those elsewhere. */
  function countThoseWho(ageNeed: number, elsewhere: Int32Array): void {
    const row = ageNeed * settings + setting;
    const wants = demand.rowStock[row];
    if (wants === 0) return;
    const cell = row * localities;
    const slot = slotOfCell[cell];
    const count = firstCount[ageNeed];
    let waits = 0;
    for (let locality = 0; locality < localities; locality++) {
      wanting[count + locality] += demand.stock[cell + locality];
      for (let target = 0; target < targets; target++) {
        const here = elsewhere[slot + locality * targets + target];
        waiting[count + locality] += here;
        waits += here;
      }
    }
    wantingByKind[kindOf[ageNeed]] += wants;
    holders[kindOf[ageNeed]] += wants - waits;
  }

  /**
   * Claimants come forward in random order; each takes a vacancy of the pool that serves the fewest of those that would
   * serve the child, or goes elsewhere. Where nothing is left the order no longer matters.
   */
  function admit(year: number, claims: Claims, elsewhere: Int32Array): void {
    openStream(stream, PURPOSE.contest, year, k);
    let vacancies = total(left);
    firstLeft.fill(0);
    const { count, cells } = claims;
    for (let i = 0; i < count; i++) {
      if (vacancies > 0) swapClaims(claims, i, i + ((uniform(stream) * (count - i)) | 0));
      const cell = cells[i];
      const pool = vacantPool(kindOfCell[cell], left);
      if (pool >= 0) {
        left[pool]--;
        vacancies--;
        continue;
      }
      elsewhere[slotOfCell[cell] + claims.targets[i]]++;
      waiting[countOfCell[cell]]++;
    }
  }

  /** The first pool that serves a kind and has a place left; -1 where none has. Pools that have none are not asked again. */
  function vacantPool(kind: number, left: Float64Array): number {
    const candidates = poolsOfKind[kind];
    let next = firstLeft[kind];
    while (next < candidates.length && left[candidates[next]] === 0) next++;
    firstLeft[kind] = next;
    return next < candidates.length ? candidates[next] : -1;
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

/** Kind of a cell of the setting, and its place in counts by kind, phase and locality; 0 in other settings. */
function countLookups(shape: Shape, setting: number, kindOf: Int32Array, firstCount: Int32Array) {
  const localities = shape.localities.length;
  const kindOfCell = new Uint16Array(cellCount(shape));
  const countOfCell = new Int32Array(cellCount(shape));
  for (let ageNeed = 0; ageNeed < kindOf.length; ageNeed++) {
    const first = (ageNeed * shape.settings.length + setting) * localities;
    kindOfCell.fill(kindOf[ageNeed], first, first + localities);
    for (let locality = 0; locality < localities; locality++)
      countOfCell[first + locality] = firstCount[ageNeed] + locality;
  }
  return { kindOfCell, countOfCell };
}
