import type { Dataset } from "../dataset/dataset.ts";
import { cellCount, numbering, rowOf, type Shape } from "../dataset/shape.ts";
import { AGE_BANDS, AGE_COUNT, ageBandIndex } from "../domain/ages.ts";
import { portable } from "../domain/portable.ts";
import { total } from "../domain/total.ts";
import type { Rates } from "../rates/estimate.ts";
import { growthAhead } from "../rates/growth.ts";
import { populationSeries } from "../rates/population.ts";
import { dampedTime } from "../rates/trend.ts";
import { variantPopulation } from "../rates/variant-population.ts";
import { joinerLevels } from "./joiner-levels.ts";
import type { DemandModel } from "./model.ts";

/**
 * Puts rates and base census together for forecasting to a census year.
 * @param to last census year, after the base year
 */
export function demandModel(dataset: Dataset, rates: Rates, to: number): DemandModel {
  const { shape, baseYear, assumptions } = rates;
  const years = to - baseYear;
  const gap = Math.max(0, baseYear - rates.lastTransition);
  const damping = assumptions.trend_damping.value;
  const population = populationByYear(dataset, rates, years);
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
    inflow: inflowShares(rates),
    settingWalkSd: assumptions.setting_walk_sd.value,
    inflowAges: inflowAges(rates),
    ageWalkSd: assumptions.age_walk_sd.value,
    leavingYearSd: assumptions.leaving_year_sd.value,
    leavingLevelSd: portable(assumptions.leaving_year_sd.value * meanError(rates.tally.stayerWeights)),
  };
  const rule = { momentum: assumptions.trend_momentum.value, pull: assumptions.prevalence_pull.value };
  const growth = rates.growth && growthAhead(rates.growth, rule, damping, years);
  return { ...level, ...joinerLevels(level, growth?.map(portable)) };
}

/** Shares of settings among those who joined or moved in, weighted by recency; all alike where nobody did. */
function inflowShares({ shape, tally }: Rates): Float64Array {
  const settings = shape.settings.length;
  const came = new Float64Array(settings).fill(1e-9);
  tally.entered.forEach((count, row) => {
    came[row % settings] += count;
  });
  tally.stayed.forEach((count, i) => {
    const before = Math.floor(i / settings) % settings;
    if (before !== i % settings) came[i % settings] += count;
  });
  return sharesOf(came);
}

/** Standard error of a weighted mean of independent values, over the standard deviation of each. */
function meanError(weights: readonly number[]): number {
  return Math.sqrt(total(weights.map((weight) => weight ** 2))) / total(weights);
}

/** Shares of age bands among those who joined, weighted by recency; all alike where nobody did. */
function inflowAges({ shape, tally }: Rates): Float64Array {
  const rowsAtAge = shape.needs.length * shape.settings.length;
  const came = new Float64Array(AGE_BANDS.length).fill(1e-9);
  tally.entered.forEach((count, row) => {
    came[ageBandIndex(Math.floor(row / rowsAtAge))] += count;
  });
  return sharesOf(came);
}

function sharesOf(counts: Float64Array): Float64Array {
  const all = total(counts);
  return counts.map((count) => portable(count / all));
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

/**
 * People by forecast year, age and locality; undefined where no population is known.
 * @param variants name of the variant that stands in a forecast year, [year - 1]; empty for the principal one
 */
export function populationByYear(
  dataset: Dataset,
  rates: Rates,
  years: number,
  variants: readonly string[] = [],
): Float64Array | undefined {
  const { shape, population, baseYear } = rates;
  if (!population) return undefined;
  const series = new Map([["", population]]);
  for (const variant of new Set(variants)) {
    const people = variantPopulation(dataset.population, variant);
    series.set(variant, populationSeries({ ...dataset, population: people }, shape) ?? population);
  }
  const size = AGE_COUNT * shape.localities.length;
  const people = new Float64Array(years * size);
  for (let year = 1; year <= years; year++) {
    const { at } = series.get(variants[year - 1] ?? "") ?? population;
    people.set(at(baseYear + year), (year - 1) * size);
  }
  return people;
}
