import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";
import { fitDispersion, sizeOfOneYear, weightInYears } from "./dispersion.ts";
import { joinPosterior } from "./join-posterior.ts";
import type { PopulationSeries } from "./population.ts";
import type { RatePosterior } from "./posterior.ts";
import type { TransitionTally } from "./tally.ts";
import { dampedTime, fitSlope, type ReferenceTrend } from "./trend.ts";

/** The joiner rate as it stands at the last census, and how it has been going. */
export interface JoinRates {
  /**
   * join[age, need, locality]: [(age * needs + need) * localities + locality], in joiners a year by head of those without
   * a plan, or a year where no population is known.
   */
  readonly posterior: RatePosterior;
  /** Size of the negative binomial count of a year's joiners by age and need: variance = mean + mean² / size. */
  readonly dispersion: number;
  /** The rate's yearly index (1 is the average) and the growth of its logarithm in the last year, by its own trend. */
  readonly index: readonly { readonly year: number; readonly value: number }[];
  readonly ownSlope: number;
  /** Growth of the rate's logarithm in the last year: the own trend shrunk to the reference area's. */
  readonly slope: number;
  /** Fitted weights, in events, of neighbouring ages in an age and of the council in a locality. */
  readonly weights: { readonly neighbours: number; readonly council: number };
}

/** Own trends of fewer transitions than this say nothing: the reference area's then stands alone. */
export const OWN_TREND_YEARS = 3;

/**
 * Estimates the joiner rate by age, need and locality: joiners over people of that age who hold no plan after the leavers
 * have left. The locality shrinks to the council and the council's age to the ages beside it in the phase. With no
 * population the exposure is years, and rates are counts.
 *
 * The years are brought to the level of the last by the shrunk trend and then weighed together, so a last year that stands
 * out is drawn back towards the others: joiners of one year far above the trend are seldom followed by as many.
 *
 * @param momentum weight of the council's own trend, 0 to 1
 * @param damping part of a year's growth that is left the year after, 0 to 1
 */
export function joinRates(
  tally: TransitionTally,
  shape: Shape,
  population: PopulationSeries | undefined,
  reference: ReferenceTrend | undefined,
  momentum: number,
  damping: number,
): JoinRates {
  const exposures = tally.years.map((year, i) => yearExposure(tally, shape, population, year, i));
  const index = yearlyIndex(tally, shape, exposures);
  const ownSlope = fitSlope(
    tally.years,
    index.map((entry) => entry.value),
    damping,
  );
  const ownWeight = tally.years.length < OWN_TREND_YEARS ? 0 : momentum;
  const slope = Number((ownWeight * ownSlope + (1 - ownWeight) * (reference?.slope ?? 0)).toPrecision(10));
  const last = tally.years[tally.years.length - 1];

  const cells = AGE_COUNT * shape.needs.length * shape.localities.length;
  const counts = new Float64Array(cells);
  const exposure = new Float64Array(cells);
  const worth = tally.years.map(
    (year, i) => Number(Math.exp(slope * dampedTime(year - last, damping)).toPrecision(10)) * tally.weights[i],
  );
  tally.years.forEach((_, i) => {
    for (let cell = 0; cell < cells; cell++) {
      counts[cell] += tally.joined[i][cell] * tally.weights[i];
      exposure[cell] += exposures[i][personCell(cell, shape)] * worth[i];
    }
  });

  const levels = index.map((entry) => entry.value);
  const joiners = { counts, exposure };
  const size = fitDispersion(tally, shape, exposures, levels) ?? sizeOfOneYear(joiners, shape);
  const { posterior, weights } = joinPosterior(joiners, shape, weightInYears(worth, size));
  return { posterior, dispersion: size, index, ownSlope, slope, weights };
}

/** (age, locality) cell of an (age, need, locality) cell. */
export function personCell(cell: number, shape: Shape): number {
  const localities = shape.localities.length;
  return Math.floor(cell / (shape.needs.length * localities)) * localities + (cell % localities);
}

/** People without a plan by age and locality in the year of a transition; 1 where no population is known. */
function yearExposure(
  tally: TransitionTally,
  shape: Shape,
  population: PopulationSeries | undefined,
  year: number,
  i: number,
): Float64Array {
  if (!population) return new Float64Array(AGE_COUNT * shape.localities.length).fill(1);
  return population.at(year).map((people, cell) => Math.max(0, people - tally.present[i][cell]));
}

/** Each year's joiners over what the rates of all years together, by age and need, would have given. */
function yearlyIndex(
  tally: TransitionTally,
  shape: Shape,
  exposures: readonly Float64Array[],
): { year: number; value: number }[] {
  const pooled = tally.years.map((_, i) => poolLocalities(tally.joined[i], spreadPeople(exposures[i], shape), shape));
  const rate = pooled[0]?.counts.map((_, cell) => {
    const events = pooled.reduce((sum, entry) => sum + entry.counts[cell], 0);
    const people = pooled.reduce((sum, entry) => sum + entry.exposure[cell], 0);
    return people > 0 ? events / people : 0;
  });
  return tally.years.map((year, i) => {
    const joiners = pooled[i].counts.reduce((sum, n) => sum + n, 0);
    const expected = pooled[i].exposure.reduce((sum, people, cell) => sum + people * rate[cell], 0);
    return { year, value: expected > 0 ? joiners / expected : 0 };
  });
}

/** People by (age, locality) repeated for every need: (age, need, locality). */
function spreadPeople(people: Float64Array, shape: Shape): Float64Array {
  return Float64Array.from({ length: AGE_COUNT * shape.needs.length * shape.localities.length }, (_, cell) => {
    return people[personCell(cell, shape)];
  });
}

function poolLocalities(counts: Float64Array, exposure: Float64Array, shape: Shape) {
  const localities = shape.localities.length;
  const pooled = {
    counts: new Float64Array(counts.length / localities),
    exposure: new Float64Array(counts.length / localities),
  };
  for (let cell = 0; cell < counts.length; cell++) {
    pooled.counts[Math.floor(cell / localities)] += counts[cell];
    pooled.exposure[Math.floor(cell / localities)] += exposure[cell];
  }
  return pooled;
}
