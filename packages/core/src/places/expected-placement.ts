import { cellCount, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, entersPhase } from "../domain/ages.ts";
import { total } from "../domain/total.ts";
import type { ExpectedYear, MeanRates } from "../simulate/expected-demand.ts";
import { fillPools } from "./fill-pools.ts";
import type { CappedSetting, PlacesModel } from "./places-model.ts";
import type { PlaceMeasure } from "./report.ts";

/** Expected placement of one year: an approximation, since what binds in some draws only is not what binds on average. */
export interface ExpectedPlacement {
  /** Children held elsewhere for want of a place, by the cell of what they want: all of them by the rule's setting. */
  readonly elsewhere: Float64Array;
  /** Of each capped setting, over all phases and localities. */
  readonly totals: readonly Record<PlaceMeasure, number>[];
}

/**
 * Places expected children as `createPlacement` places whole ones. Where claimants contest vacancies each gets the same
 * share of one. Children turned away at the base census count with the rule's setting, whatever setting holds them.
 */
export function expectedPlacement(
  model: PlacesModel,
  shape: Shape,
  rates: MeanRates,
  years: readonly ExpectedYear[],
): ExpectedPlacement[] {
  const claimsAt = Array.from({ length: AGE_COUNT }, (_, age) => model.everyYear || entersPhase(age));
  const cappedOf = shape.settings.map((_, setting) => model.capped.find((entry) => entry.setting === setting));
  const perAge = cellCount(shape) / AGE_COUNT;
  const localities = shape.localities.length;
  const settings = shape.settings.length;
  let before = turnedAwayByCell(model, shape);
  return years.map((expected, index) => {
    const elsewhere = stillWaiting(before, rates, shape);
    const claims = new Float64Array(elsewhere.length);
    for (let cell = 0; cell < elsewhere.length; cell++) {
      if (!cappedOf[Math.floor(cell / localities) % settings]) continue;
      claims[cell] = expected.joined[cell] + expected.moved[cell];
      if (!claimsAt[Math.floor(cell / perAge)]) continue;
      claims[cell] += elsewhere[cell];
      elsewhere[cell] = 0;
    }
    const totals = model.capped.map((capped) => placeOne(capped, shape, index, expected.stock, claims, elsewhere));
    before = elsewhere;
    return { elsewhere, totals };
  });
}

function turnedAwayByCell(model: PlacesModel, shape: Shape): Float64Array {
  const cells = new Float64Array(cellCount(shape));
  for (const [age, need, k, locality, , count] of model.turnedAway) {
    const row = (age * shape.needs.length + need) * shape.settings.length + model.capped[k].setting;
    cells[row * shape.localities.length + locality] += count;
  }
  return cells;
}

/** Those held elsewhere who neither leave nor move, a year older and by the need they are now recorded with. */
function stillWaiting(before: Float64Array, rates: MeanRates, shape: Shape): Float64Array {
  const needs = shape.needs.length;
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const after = new Float64Array(before.length);
  for (let row = 0; row < rates.stay.length - needs * settings; row++) {
    const ageNeed = Math.floor(row / settings);
    const setting = row % settings;
    const staying = rates.stay[row] * rates.move[row * settings + setting];
    for (let locality = 0; locality < localities; locality++) {
      const waiting = before[row * localities + locality] * staying;
      if (waiting === 0) continue;
      for (let need = 0; need < needs; need++) {
        const to = ((Math.floor(ageNeed / needs) + 1) * needs + need) * settings + setting;
        after[to * localities + locality] += waiting * rates.recode[ageNeed * needs + need];
      }
    }
  }
  return after;
}

/** Places the children who want one capped setting; adds those for whom there is no place to `elsewhere`. */
function placeOne(
  capped: CappedSetting,
  shape: Shape,
  index: number,
  stock: Float64Array,
  claims: Float64Array,
  elsewhere: Float64Array,
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
      claiming[kind] += claims[cell];
      holding[kind] += stock[cell] - elsewhere[cell] - claims[cell];
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
      elsewhere[cell] += claims[cell] * refused[capped.kindOf[ageNeed]];
      overflow += elsewhere[cell];
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
