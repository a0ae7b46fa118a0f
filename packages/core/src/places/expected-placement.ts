import { cellCount, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, entersPhase } from "../domain/ages.ts";
import { total } from "../domain/total.ts";
import type { ExpectedYear, Keep } from "../simulate/expected-demand.ts";
import { fillPools } from "./fill-pools.ts";
import type { CappedSetting, PlacesModel } from "./places-model.ts";
import type { PlaceMeasure } from "./report.ts";

/** Expected placement of one year: an approximation, since what binds in some draws only is not what binds on average. */
export interface ExpectedPlacement {
  /** Children held elsewhere for want of a place, by the cell of what they want. */
  readonly elsewhere: Float64Array;
  /** Of these, those in each setting of PlacesModel.overflowTo. */
  readonly elsewhereIn: readonly Float64Array[];
  /** Of each capped setting, over all phases and localities. */
  readonly totals: readonly Record<PlaceMeasure, number>[];
}

/**
 * Places expected children as `createPlacement` places whole ones. Where claimants contest vacancies each gets the same
 * share of one.
 *
 * @param keep of those held elsewhere, who neither leave nor move
 */
export function expectedPlacement(
  model: PlacesModel,
  shape: Shape,
  keep: Keep,
  years: readonly ExpectedYear[],
): ExpectedPlacement[] {
  const cells = cellCount(shape);
  const perAge = cells / AGE_COUNT;
  const localities = shape.localities.length;
  const capped = shape.settings.map((_, setting) => model.capped.some((entry) => entry.setting === setting));
  let before = turnedAwayByTarget(model, shape);
  return years.map((expected, index) => {
    const rule = model.rules[index];
    const claimsAt = Array.from({ length: AGE_COUNT }, (_, age) => rule.everyYear || entersPhase(age));
    const elsewhereIn = before.map((children) =>
      children.some((count) => count > 0) ? keep(children, index + 1) : children.slice(),
    );
    /** Who claims a place, by where each goes without one. */
    const claimsIn = elsewhereIn.map(() => new Float64Array(cells));
    for (let cell = 0; cell < cells; cell++) {
      if (!capped[Math.floor(cell / localities) % shape.settings.length]) continue;
      claimsIn[rule.target][cell] += expected.joined[cell] + expected.moved[cell];
      if (!claimsAt[Math.floor(cell / perAge)]) continue;
      for (let target = 0; target < claimsIn.length; target++) {
        claimsIn[target][cell] += elsewhereIn[target][cell];
        elsewhereIn[target][cell] = 0;
      }
    }
    const totals = model.capped.map((entry) => placeOne(entry, shape, index, expected.stock, claimsIn, elsewhereIn));
    before = elsewhereIn;
    return { elsewhere: summed(elsewhereIn), elsewhereIn, totals };
  });
}

function turnedAwayByTarget(model: PlacesModel, shape: Shape): Float64Array[] {
  const byTarget = model.overflowTo.map(() => new Float64Array(cellCount(shape)));
  for (const [age, need, k, locality, target, count] of model.turnedAway) {
    const row = (age * shape.needs.length + need) * shape.settings.length + model.capped[k].setting;
    byTarget[target][row * shape.localities.length + locality] += count;
  }
  return byTarget;
}

function summed(parts: readonly Float64Array[]): Float64Array {
  const [first, ...rest] = parts;
  return rest.length === 0 ? first : first.map((value, cell) => rest.reduce((sum, part) => sum + part[cell], value));
}

/** Places the children who want one capped setting; adds those for whom there is no place to `elsewhereIn`. */
function placeOne(
  capped: CappedSetting,
  shape: Shape,
  index: number,
  stock: Float64Array,
  claimsIn: readonly Float64Array[],
  elsewhereIn: readonly Float64Array[],
): Record<PlaceMeasure, number> {
  const localities = shape.localities.length;
  const kinds = capped.poolsOfKind.length;
  const wanting = new Float64Array(kinds);
  const holding = new Float64Array(kinds);
  const claiming = new Float64Array(kinds);
  const ageNeeds = AGE_COUNT * shape.needs.length;
  for (let ageNeed = 0; ageNeed < ageNeeds; ageNeed++) {
    const kind = capped.kindOf[ageNeed];
    const first = (ageNeed * shape.settings.length + capped.setting) * localities;
    for (let cell = first; cell < first + localities; cell++) {
      wanting[kind] += stock[cell];
      holding[kind] += stock[cell];
      for (let target = 0; target < claimsIn.length; target++) {
        claiming[kind] += claimsIn[target][cell];
        holding[kind] -= elsewhereIn[target][cell] + claimsIn[target][cell];
      }
    }
  }
  const places = Float64Array.from(capped.pools, (pool) => pool.places[index]);
  const left = Float64Array.from(places);
  const over = total(fillPools(capped, holding, left));
  const refused = shareRefused(capped, claiming, left);
  let overflow = 0;
  for (let ageNeed = 0; ageNeed < ageNeeds; ageNeed++) {
    const first = (ageNeed * shape.settings.length + capped.setting) * localities;
    for (let cell = first; cell < first + localities; cell++) {
      for (let target = 0; target < claimsIn.length; target++) {
        elsewhereIn[target][cell] += claimsIn[target][cell] * refused[capped.kindOf[ageNeed]];
        overflow += elsewhereIn[target][cell];
      }
    }
  }
  const demand = total(wanting);
  const shortfall = Math.min(total(fillPools(capped, wanting, Float64Array.from(places))), over + overflow);
  return { demand, placed: demand - over - overflow, over, overflow, shortfall };
}

/** Share of each kind's claimants who find no vacancy, pool by pool. */
function shareRefused(capped: CappedSetting, claiming: Float64Array, left: Float64Array): Float64Array {
  const refused = new Float64Array(claiming.length).fill(1);
  for (let pool = 0; pool < capped.pools.length; pool++) {
    const eligible = [...claiming.keys()].filter((kind) => capped.poolsOfKind[kind].includes(pool));
    const candidates = eligible.reduce((total, kind) => total + claiming[kind] * refused[kind], 0);
    if (candidates <= 0) continue;
    const admitted = Math.min(1, left[pool] / candidates);
    for (const kind of eligible) refused[kind] *= 1 - admitted;
  }
  return refused;
}
