import { AGE_COUNT, MAX_AGE } from "../domain/ages.ts";
import { meanRate, meanShares } from "../rates/posterior.ts";
import { leaveUnder } from "../scenario/region-factors.ts";
import { createExpectedLevers, type ExpectedLevers } from "./expected-levers.ts";
import type { DemandModel } from "./model.ts";

/** The mean rates of a model, ready for propagating expected values. */
export interface MeanRates {
  /** Probability of staying with the council, by row. */
  readonly stay: Float64Array;
  /** Setting wanted next year by one who stays: [row * settings + setting']. */
  readonly move: Float64Array;
  /** Need recorded next year for one who stays: [(age * needs + need) * needs + need']. */
  readonly recode: Float64Array;
  /** Setting that a joiner wants: [(age * needs + need) * settings + setting]. */
  readonly enter: Float64Array;
  /** Joiner rate: [(age * needs + need) * localities + locality]. */
  readonly join: Float64Array;
}

/** Expected values of one year, in children. */
export interface ExpectedYear {
  /** Plans by cell at the census. */
  readonly stock: Float64Array;
  /** Joiners by cell. */
  readonly joined: Float64Array;
  /** Movers by the cell that they come to, at the later census. */
  readonly moved: Float64Array;
  /** Leavers by the cell that they leave, at the earlier census. */
  readonly left: Float64Array;
}

export function meanRates(model: DemandModel): MeanRates {
  return {
    stay: meanShares(model.leave)
      .filter((_, i) => i % 2 === 0)
      .map((leaving) => 1 - leaving),
    move: meanShares(model.move),
    recode: meanShares(model.recode),
    enter: meanShares(model.enter),
    join: meanRate(model.join),
  };
}

/**
 * Expected demand, year by year, without drawing: milliseconds instead of seconds. It is the mean of the draws exactly
 * where rates stand at their means, nothing walks and no area runs out of people without a plan; with rates that are themselves
 * uncertain it differs by their spread over the years (a rate is one unknown a draw), which is measured in METHOD.md.
 * Levers whose size is drawn stand at the mean of their size.
 *
 * @param walk with the walk the joiner rate's mean is above its median: the mean of exp(N(0, v)) is exp(v / 2)
 */
export function expectedDemand(model: DemandModel, rates: MeanRates, walk: boolean): ExpectedYear[] {
  const years: ExpectedYear[] = [];
  const levers = leversOf(model);
  let stock = Float64Array.from(model.stock);
  for (let year = 1; year <= model.years; year++) {
    levers?.turnTo(year);
    const { kept, moved, left } = keepAndMove(model, rates, stock, levers);
    const level = model.trend[year - 1] * (walk ? meanOverMedian(model, year) : 1);
    const joined = expectedJoiners(model, rates, kept, year, level);
    levers?.joiners(joined);
    for (let cell = 0; cell < kept.length; cell++) kept[cell] += joined[cell];
    stock = kept;
    years.push({ stock, joined, moved, left });
  }
  return years;
}

/** Of some children by cell at the earlier census, those who stay and want what they wanted, by cell at the later one. */
export type Keep = (children: Float64Array, year: number) => Float64Array;

export function expectedKeep(model: DemandModel, rates: MeanRates): Keep {
  const levers = leversOf(model);
  return (children, year) => {
    levers?.turnTo(year);
    return keepAndMove(model, rates, children, levers).still;
  };
}

function leversOf({ effects, shape }: DemandModel): ExpectedLevers | undefined {
  return effects && createExpectedLevers(effects, shape);
}

/** Mean of a year's joiner rate over its median, with the walk: the mean of e^N(0, v) is e^(v / 2). See offTrend in join.ts. */
export function meanOverMedian({ gap, walkSd, yearSd, plansPerJoiner }: DemandModel, year: number): number {
  const variance = (gap + year) * walkSd ** 2 + yearSd ** 2;
  return 1 + plansPerJoiner[year - 1] * (Math.exp(variance / 2) - 1);
}

/**
 * Takes children on from one census to the next: those who stay, of them those who want the same setting and movers, all by
 * cell at the later census, and leavers, by cell at the earlier.
 */
export function keepAndMove(model: DemandModel, rates: MeanRates, stock: Float64Array, levers?: ExpectedLevers) {
  const needs = model.shape.needs.length;
  const settings = model.shape.settings.length;
  const localities = model.shape.localities.length;
  const still = new Float64Array(stock.length);
  const moved = new Float64Array(stock.length);
  const left = new Float64Array(stock.length);
  const staying = new Float64Array(localities);
  for (let row = 0; row < rates.stay.length; row++) {
    const first = row * localities;
    const oldest = row >= MAX_AGE * needs * settings;
    let anyone = 0;
    for (let locality = 0; locality < localities; locality++) {
      const cell = first + locality;
      if (stock[cell] === 0) {
        staying[locality] = 0;
        continue;
      }
      const leave = levers
        ? leaveUnder(1 - rates.stay[row], levers.leaveTimes(cell), levers.stayTimes(cell))
        : 1 - rates.stay[row];
      staying[locality] = oldest ? 0 : stock[cell] * (1 - leave);
      left[cell] = stock[cell] - staying[locality];
      anyone += staying[locality];
    }
    if (anyone === 0) continue;
    const ageNeed = Math.floor(row / settings);
    const nextAge = (Math.floor(ageNeed / needs) + 1) * needs;
    for (let need = 0; need < needs; need++) {
      const recode = rates.recode[ageNeed * needs + need];
      if (recode === 0) continue;
      for (let setting = 0; setting < settings; setting++) {
        const share = recode * rates.move[row * settings + setting];
        if (share === 0) continue;
        const to = ((nextAge + need) * settings + setting) * localities;
        const arrived = setting === row % settings ? still : moved;
        for (let locality = 0; locality < localities; locality++) arrived[to + locality] += staying[locality] * share;
      }
    }
  }
  levers?.stayers(still, moved);
  const kept = still.map((children, cell) => children + moved[cell]);
  return { kept, still, moved, left };
}

export function expectedJoiners(
  model: DemandModel,
  rates: MeanRates,
  kept: Float64Array,
  year: number,
  level: number,
): Float64Array {
  const needs = model.shape.needs.length;
  const settings = model.shape.settings.length;
  const localities = model.shape.localities.length;
  const perAge = needs * settings * localities;
  const joined = new Float64Array(kept.length);
  const free = new Float64Array(localities);
  for (let age = 0; age < AGE_COUNT; age++) {
    free.fill(0);
    for (let cell = age * perAge; cell < (age + 1) * perAge; cell++) free[cell % localities] += kept[cell];
    for (let locality = 0; locality < localities; locality++) {
      const people = model.population?.[((year - 1) * AGE_COUNT + age) * localities + locality];
      free[locality] = people === undefined ? 1 : Math.max(0, people - free[locality]);
    }
    for (let ageNeed = age * needs; ageNeed < (age + 1) * needs; ageNeed++) {
      for (let setting = 0; setting < settings; setting++) {
        const row = ageNeed * settings + setting;
        for (let locality = 0; locality < localities; locality++) {
          const joiners = rates.join[ageNeed * localities + locality] * free[locality] * level;
          joined[row * localities + locality] = joiners * rates.enter[row];
        }
      }
    }
  }
  return joined;
}
