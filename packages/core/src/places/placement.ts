import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT, entersPhase } from "../domain/ages.ts";
import type { Demand } from "../simulate/demand.ts";
import { pickCounted } from "../simulate/random/samplers.ts";
import { createStream, keyStream, openStream, PURPOSE, uniform } from "../simulate/random/stream.ts";
import { cellLookups } from "./cell-lookups.ts";
import { addClaim, createClaims } from "./claims.ts";
import { createSettingPlacer } from "./place-setting.ts";
import type { PlacesModel } from "./places-model.ts";
import type { PlaceReport } from "./report.ts";

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
  const lookups = cellLookups(model, shape);
  const { cappedOfCell, slotOfCell, cellOfSlot } = lookups;
  const entering = Uint8Array.from({ length: AGE_COUNT }, (_, age) => Number(entersPhase(age)));

  const elsewhere = new Int32Array(AGE_COUNT * needs * cappedCount * localities * targets);
  const ageBlock = needs * cappedCount * localities * targets;
  const placers = model.capped.map((_, k) => createSettingPlacer(model, shape, k, lookups, demand, stream));
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
    claimAgain(model.rules[year - 1].everyYear);
    const { target } = model.rules[year - 1];
    const { joined, joiners } = demand.events;
    for (let i = 0; i < joiners; i++) {
      const wants = cappedOfCell[joined[i]];
      if (wants >= 0) addClaim(claims[wants], joined[i], target);
    }
    for (let k = 0; k < cappedCount; k++) placers[k].place(year, claims[k], elsewhere);
  }

  /** Leavers and movers give up what they hold; those who move to a capped setting claim a place there. */
  function followEvents(year: number): void {
    const { from, to, remaining, count } = demand.events;
    const rule = model.rules[year - 1];
    for (let i = 0; i < count; i++) {
      const wanted = cappedOfCell[from[i]];
      const target = wanted < 0 ? -1 : leaveElsewhere(year, from[i], remaining[i]);
      const wants = to[i] < 0 ? -1 : cappedOfCell[to[i]];
      if (wants < 0) continue;
      if (wants !== wanted) addClaim(claims[wants], to[i], target >= 0 ? target : rule.target);
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

  function claimAgain(everyYear: boolean): void {
    for (let age = 0; age < AGE_COUNT; age++) {
      if (!everyYear && entering[age] === 0) continue;
      for (let i = age * ageBlock; i < (age + 1) * ageBlock; i++) {
        if (elsewhere[i] === 0) continue;
        const cell = cellOfSlot[Math.floor(i / targets)];
        for (; elsewhere[i] > 0; elsewhere[i]--) addClaim(claims[cappedOfCell[cell]], cell, i % targets);
      }
    }
  }

  return { elsewhere, reports: placers.map((placer) => placer.report), begin, advance };
}
