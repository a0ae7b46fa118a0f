import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT, entersPhase } from "../domain/ages.ts";
import type { Demand } from "../simulate/demand.ts";
import { pickCounted } from "../simulate/random/samplers.ts";
import { createStream, keyStream, openStream, PURPOSE, uniform } from "../simulate/random/stream.ts";
import { shiftAges } from "../simulate/shift-ages.ts";
import { cellLookups } from "./cell-lookups.ts";
import { addClaim, createClaims } from "./claims.ts";
import { addElsewhere, createElsewhere, type Elsewhere } from "./elsewhere.ts";
import { createSettingPlacer } from "./place-setting.ts";
import type { PlacesModel } from "./places-model.ts";
import type { PlaceReport } from "./report.ts";

/** Where the children of a draw are held, a year at a time, beside the demand that it follows. */
export interface Placement {
  readonly elsewhere: Elsewhere;
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

  const elsewhere = createElsewhere(model, shape);
  const { counts, waiting, perRow } = elsewhere;
  const rowsAtAge = needs * cappedCount;
  const placers = model.capped.map((_, k) => createSettingPlacer(model, shape, k, lookups, demand, elsewhere, stream));
  /** Who claims a place this year: cell of what is wanted, and the target where the child goes without one. */
  const claims = model.capped.map(() => createClaims());
  /** Children recorded anew who stay elsewhere. */
  const recoded = createClaims();

  function begin(seed: number, draw: number): void {
    keyStream(stream, seed, draw);
    counts.fill(0);
    waiting.fill(0);
    for (const [age, need, k, locality, target, count] of model.turnedAway) {
      const cell = ((age * needs + need) * settings + model.capped[k].setting) * localities + locality;
      addElsewhere(elsewhere, slotOfCell[cell] + target, count);
    }
  }

  function advance(year: number): void {
    for (const claim of claims) claim.count = 0;
    recoded.count = 0;
    followEvents(year);
    shiftAges(counts, rowsAtAge * perRow);
    shiftAges(waiting, rowsAtAge);
    for (let i = 0; i < recoded.count; i++) {
      addElsewhere(elsewhere, slotOfCell[recoded.cells[i]] + recoded.targets[i], 1);
    }
    claimAgain(model.rules[year - 1].everyYear);
    const { target } = model.rules[year - 1];
    const { joined, joiners } = demand.events;
    for (let i = 0; i < joiners; i++) {
      const wants = cappedOfCell[joined[i]];
      if (wants >= 0) addClaim(claims[wants], joined[i], target);
    }
    for (let k = 0; k < cappedCount; k++) placers[k].place(year, claims[k]);
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
    let away = 0;
    for (let target = 0; target < targets; target++) away += counts[first + target];
    if (away === 0) return -1;
    openStream(stream, PURPOSE.overflowDeal, year, cell, remaining);
    const place = Math.floor(uniform(stream) * remaining);
    if (place >= away) return -1;
    const target = pickCounted(counts, first, targets, place);
    addElsewhere(elsewhere, first + target, -1);
    return target;
  }

  function claimAgain(everyYear: boolean): void {
    for (let age = 0; age < AGE_COUNT; age++) {
      if (!everyYear && entering[age] === 0) continue;
      for (let row = age * rowsAtAge; row < (age + 1) * rowsAtAge; row++) if (waiting[row] > 0) allClaim(row);
    }
  }

  function allClaim(row: number): void {
    for (let slot = row * perRow; slot < (row + 1) * perRow; slot++) {
      const cell = cellOfSlot[Math.floor(slot / targets)];
      for (; counts[slot] > 0; counts[slot]--) addClaim(claims[row % cappedCount], cell, slot % targets);
    }
    waiting[row] = 0;
  }

  return { elsewhere, reports: placers.map((placer) => placer.report), begin, advance };
}
