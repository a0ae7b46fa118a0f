import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT, entersPhase, PHASES, phaseIndex } from "../domain/ages.ts";
import type { Demand } from "../simulate/demand.ts";
import { createStream, keyStream, openStream, PURPOSE, type Stream, uniform } from "../simulate/random/stream.ts";
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
  const stream = createStream();
  const needs = shape.needs.length;
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const targets = model.overflowTo.length;
  const cappedCount = model.capped.length;
  const cappedOf = Int32Array.from({ length: settings }, (_, setting) =>
    model.capped.findIndex((entry) => entry.setting === setting),
  );
  const claimsAt = Uint8Array.from({ length: AGE_COUNT }, (_, age) => (model.everyYear || entersPhase(age) ? 1 : 0));
  const phaseOf = Int32Array.from({ length: AGE_COUNT }, (_, age) => phaseIndex(age));

  const elsewhere = new Int32Array(AGE_COUNT * needs * cappedCount * localities * targets);
  const ageBlock = needs * cappedCount * localities * targets;
  const reports = model.capped.map(() => emptyReport(localities));
  const without = new Int32Array(PHASES.length * localities);
  /** Who claims a place this year: cell of what is wanted, and the target where the child goes without one. */
  const claims = model.capped.map(() => ({ cells: [] as number[], targets: [] as number[] }));
  /** Children recorded anew who stay elsewhere: [cell, target]. */
  const recoded: [number, number][] = [];

  function begin(seed: number, draw: number): void {
    keyStream(stream, seed, draw);
    elsewhere.fill(0);
    for (const [age, need, k, locality, target, count] of model.turnedAway) {
      elsewhere[slot(age * needs + need, k, locality) + target] += count;
    }
  }

  function slot(ageNeed: number, k: number, locality: number): number {
    return ((ageNeed * cappedCount + k) * localities + locality) * targets;
  }

  function slotOfCell(cell: number): number {
    const row = Math.floor(cell / localities);
    return slot(Math.floor(row / settings), cappedOf[row % settings], cell % localities);
  }

  function advance(year: number): void {
    for (const claim of claims) {
      claim.cells.length = 0;
      claim.targets.length = 0;
    }
    recoded.length = 0;
    followEvents(year);
    elsewhere.copyWithin(ageBlock, 0, elsewhere.length - ageBlock);
    elsewhere.fill(0, 0, ageBlock);
    for (const [cell, target] of recoded) elsewhere[slotOfCell(cell) + target]++;
    claimAgain();
    for (let i = 0; i < demand.events.joiners; i++) claim(demand.events.joined[i], 0);
    for (let k = 0; k < cappedCount; k++) place(year, k);
  }

  function claim(cell: number, target: number): void {
    const k = cappedOf[Math.floor(cell / localities) % settings];
    if (k < 0) return;
    claims[k].cells.push(cell);
    claims[k].targets.push(target);
  }

  /** Leavers and movers give up what they hold; those who move to a capped setting claim a place there. */
  function followEvents(year: number): void {
    const { events } = demand;
    for (let i = 0; i < events.count; i++) {
      const from = events.from[i];
      const to = events.to[i];
      const fromSetting = Math.floor(from / localities) % settings;
      const target = cappedOf[fromSetting] < 0 ? -1 : leaveElsewhere(year, from, events.remaining[i]);
      if (to < 0) continue;
      const toSetting = Math.floor(to / localities) % settings;
      if (toSetting !== fromSetting) claim(to, Math.max(target, 0));
      else if (target >= 0) recoded.push([to, target]);
    }
  }

  /** Whether the child picked from a cell was one held elsewhere: the target, taken off the count there, or -1. */
  function leaveElsewhere(year: number, cell: number, remaining: number): number {
    const first = slotOfCell(cell);
    let waiting = 0;
    for (let target = 0; target < targets; target++) waiting += elsewhere[first + target];
    if (waiting === 0) return -1;
    openStream(stream, PURPOSE.overflowDeal, year, cell, remaining);
    let place = Math.floor(uniform(stream) * remaining);
    if (place >= waiting) return -1;
    let target = 0;
    while (place >= elsewhere[first + target]) place -= elsewhere[first + target++];
    elsewhere[first + target]--;
    return target;
  }

  function claimAgain(): void {
    for (let age = 0; age < AGE_COUNT; age++) {
      if (claimsAt[age] === 0) continue;
      for (let i = age * ageBlock; i < (age + 1) * ageBlock; i++) {
        for (; elsewhere[i] > 0; elsewhere[i]--) claim(cellOfSlot(Math.floor(i / targets)), i % targets);
      }
    }
  }

  function cellOfSlot(index: number): number {
    const locality = index % localities;
    const k = Math.floor(index / localities) % cappedCount;
    const ageNeed = Math.floor(index / (localities * cappedCount));
    return (ageNeed * settings + model.capped[k].setting) * localities + locality;
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
      for (let locality = 0; locality < localities; locality++) {
        wanting[first + locality] += demand.stock[row * localities + locality];
        const at = slot(ageNeed, k, locality);
        for (let target = 0; target < targets; target++) waiting[first + locality] += elsewhere[at + target];
      }
    }
    const wantingByKind = sumGroups(wanting, kinds);
    const holders = Int32Array.from(sumGroups(waiting, kinds), (count, kind) => wantingByKind[kind] - count);
    for (const cell of claims[k].cells) holders[kindOfCell(k, cell)]--;

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
    return model.capped[k].kindOf[Math.floor(cell / (localities * settings))];
  }

  /** Vacancies go to claimants at random, pool by pool; the others go elsewhere and are added to `waiting`. */
  function admit(year: number, k: number, left: Float64Array, waiting: Int32Array): void {
    const capped = model.capped[k];
    const { cells, targets: fallbacks } = claims[k];
    openStream(stream, PURPOSE.contest, year, k);
    const order = shuffled(cells.length, stream);
    for (let pool = 0; pool < capped.pools.length; pool++) {
      for (let i = 0; i < order.length && left[pool] > 0; i++) {
        if (order[i] < 0 || !capped.poolsOfKind[kindOfCell(k, cells[order[i]])].includes(pool)) continue;
        order[i] = -1;
        left[pool]--;
      }
    }
    for (const claimant of order) {
      if (claimant < 0) continue;
      const cell = cells[claimant];
      elsewhere[slotOfCell(cell) + fallbacks[claimant]]++;
      const age = Math.floor(cell / (localities * settings * needs));
      waiting[(kindOfCell(k, cell) * PHASES.length + phaseOf[age]) * localities + (cell % localities)]++;
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

/** 0 to n - 1 in random order (Fisher and Yates). */
function shuffled(n: number, stream: Stream): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform(stream) * (i + 1));
    const held = order[i];
    order[i] = order[j];
    order[j] = held;
  }
  return order;
}
