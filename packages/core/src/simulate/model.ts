import type { Dataset } from "../dataset/dataset.ts";
import { cellCount, numbering, rowOf, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";
import { portable } from "../domain/portable.ts";
import type { Rates } from "../rates/estimate.ts";
import { growthAhead } from "../rates/growth.ts";
import type { RatePosterior, SharePosterior } from "../rates/posterior.ts";
import { dampedTime } from "../rates/trend.ts";
import { joinerLevels } from "./joiner-levels.ts";

/**
 * Everything that a draw of demand needs, as plain numbers: it can be sent to another thread as it is. Rates are the
 * parameters of their distributions; see Shape for how rows and cells are numbered.
 */
export interface DemandModel {
  readonly shape: Shape;
  readonly baseYear: number;
  /** Forecast census years: baseYear + 1 to baseYear + years. */
  readonly years: number;
  /** Plans at the base census by cell, by the setting wanted. */
  readonly stock: Int32Array;
  /** leave, by row: [row * 2] leaving, [row * 2 + 1] staying. */
  readonly leave: SharePosterior;
  /** move, by row: [row * settings + setting']. */
  readonly move: SharePosterior;
  /** recode, by age and need: [(age * needs + need) * needs + need']. */
  readonly recode: SharePosterior;
  /** enter, by age and need: [(age * needs + need) * settings + setting]. */
  readonly enter: SharePosterior;
  /** join, by age, need and locality: [(age * needs + need) * localities + locality]. */
  readonly join: RatePosterior;
  /**
   * People by age and locality over whom all joiner rates of a draw together keep their mean; undefined where they need not.
   * Where the growth of all plans gives the level, what the rates of a draw tell is how joiners divide, not how many come.
   */
  readonly joinersOver: Float64Array | undefined;
  /** Size of the negative binomial count of joiners by age and need. */
  readonly dispersion: number;
  /** People by forecast year, age and locality, [(year - 1) * ages * localities + ...]; undefined where joiners are counts. */
  readonly population: Float64Array | undefined;
  /** Years from the last transition, at whose level the rates stand, to the base census: 0 where they are the same. */
  readonly gap: number;
  /** Median of the joiner rate over its level at the last transition, by forecast year, [year - 1]. */
  readonly trend: Float64Array;
  /** Expected plans for each expected joiner, by forecast year, [year - 1]: what turns growth of plans into joiner rates. */
  readonly plansPerJoiner: Float64Array;
  /** Standard deviation of one year's step of the walk of the log growth of plans. */
  readonly walkSd: number;
  /** Standard deviation of what the log growth of plans is off by in one year alone. */
  readonly yearSd: number;
}

/**
 * Puts rates and base census together for forecasting to a census year.
 * @param to last census year, after the base year
 */
export function demandModel(dataset: Dataset, rates: Rates, to: number): DemandModel {
  const { shape, baseYear, assumptions } = rates;
  const years = to - baseYear;
  const gap = Math.max(0, baseYear - rates.lastTransition);
  const damping = assumptions.trend_damping.value;
  const population = populationByYear(rates, years);
  const people = AGE_COUNT * shape.localities.length;
  const level = {
    shape,
    baseYear,
    years,
    stock: baseStock(dataset, shape, baseYear),
    leave: rates.leave,
    move: rates.move,
    recode: rates.recode,
    enter: rates.enter,
    join: rates.join.posterior,
    dispersion: rates.join.dispersion,
    joinersOver: rates.growth && (population?.slice(0, people) ?? new Float64Array(people).fill(1)),
    population,
    gap: rates.growth ? 0 : gap,
    trend: Float64Array.from({ length: years }, (_, i) =>
      portable(Math.exp(rates.join.slope * dampedTime(gap + i + 1, damping))),
    ),
    plansPerJoiner: new Float64Array(years),
    walkSd: assumptions.growth_walk_sd.value,
    yearSd: assumptions.growth_year_sd.value,
  };
  const rule = { momentum: assumptions.trend_momentum.value, pull: assumptions.prevalence_pull.value };
  const growth = rates.growth && growthAhead(rates.growth, rule, damping, years);
  return { ...level, ...joinerLevels(level, growth?.map(portable)) };
}

/** Plans at the base census by cell. Plans that were turned away, by `unmet`, count at the setting they want. */
function baseStock(dataset: Dataset, shape: Shape, baseYear: number): Int32Array {
  const needOf = numbering(shape.needs);
  const settingOf = numbering(shape.settings);
  const localityOf = numbering(shape.localities);
  const stock = new Int32Array(cellCount(shape));
  const cell = (age: number, need: string, setting: string, locality: string): number =>
    rowOf(shape, age, needOf.get(need) as number, settingOf.get(setting) as number) * shape.localities.length +
    (localityOf.get(locality) as number);
  for (const row of dataset.counts) {
    if (row.census_year === baseYear) stock[cell(row.age, row.need, row.setting, row.locality)] += row.count;
  }
  for (const row of dataset.unmet) {
    stock[cell(row.age, row.need, row.held, row.locality)] -= row.count;
    stock[cell(row.age, row.need, row.wanted, row.locality)] += row.count;
  }
  return stock;
}

function populationByYear(rates: Rates, years: number): Float64Array | undefined {
  if (!rates.population) return undefined;
  const size = AGE_COUNT * rates.shape.localities.length;
  const people = new Float64Array(years * size);
  for (let year = 1; year <= years; year++) people.set(rates.population.at(rates.baseYear + year), (year - 1) * size);
  return people;
}
