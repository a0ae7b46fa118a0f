import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT, PHASES, phaseIndex } from "../domain/ages.ts";
import { meanRate, pooledRates, type RatePosterior } from "./posterior.ts";
import { effectiveEvents, fitRateWeight, type Pools, poolsOf } from "./rate-weight.ts";
import { shrinkRates } from "./shrink-rates.ts";

export interface JoinPosterior {
  /** Joiner rate by age, need and locality: [(age * needs + need) * localities + locality]. */
  readonly posterior: RatePosterior;
  /** Fitted weights, in events, of neighbouring ages in an age and of the council in a locality. */
  readonly weights: { readonly neighbours: number; readonly council: number };
}

/** Joiners, with the exposure in which they joined. */
interface Events {
  readonly counts: Float64Array;
  readonly exposure: Float64Array;
}

/** Weights are sought between 1/100 of an event and 10,000 events. */
const WEIGHTS = [0.01, 10000] as const;

/**
 * Shrinks the joiner rate of each locality towards the council's at that age and need, and this towards that of the age and
 * those beside it in the phase. Weights are fitted from the bottom up, and a level tells the one above only as much as it
 * knows of it: joiners of one locality, year or age have in common what is peculiar to it (see effectiveEvents).
 *
 * @param joiners by age, need and locality, weighted by recency; exposure in person-years likewise, or years where no
 *   population is known
 * @param yearsWeight how many joiners the lasting rate of an age and need is worth in its years: see weightInYears
 */
export function joinPosterior(joiners: Events, shape: Shape, yearsWeight: number): JoinPosterior {
  const needs = shape.needs.length;
  const localities = poolsOf(shape.localities.length, AGE_COUNT * needs);
  const council = fitRateWeight({ ...joiners, pools: localities }, WEIGHTS);
  const seen = sumPools(effectiveEvents({ ...joiners, pools: localities }, council), localities);
  const pools = agesBeside(needs);
  const lasting = effectiveEvents({ ...seen, pools }, yearsWeight);
  const neighbours = fitRateWeight({ ...lasting, pools }, WEIGHTS);
  const ages = effectiveEvents({ ...lasting, pools }, neighbours);

  const beside = { ...pools, exposure: ages.exposure };
  const byAge = balanced(ages, pools, sumPools(joiners, localities), lasting, neighbours, needs);
  const byCouncil = shrinkRates(lasting, byAge, beside, neighbours);
  const ofYears = lasting.exposure.map((people, cell) => (people > 0 ? 1 - people / seen.exposure[cell] : 0));
  const exposure = atLastingLevel(joiners.exposure, localities, seen, meanRate(byCouncil), ofYears);
  const own = { first: localities.of, last: localities.of, stride: 1, exposure: seen.exposure };
  const posterior = shrinkRates({ counts: joiners.counts, exposure }, byCouncil, own, council, ofYears);
  return { posterior, weights: { neighbours, council } };
}

/** Each age and need with the ages beside it in the same phase. */
function agesBeside(needs: number): Pools {
  const cells = Int32Array.from({ length: AGE_COUNT * needs }, (_, cell) => cell);
  const neighbour = (step: number): Int32Array =>
    cells.map((cell) => {
      const age = Math.floor(cell / needs);
      const beside = age + step;
      const near = beside >= 0 && beside < AGE_COUNT && phaseIndex(beside) === phaseIndex(age);
      return near ? cell + step * needs : cell;
    });
  return { first: neighbour(-1), last: neighbour(1), stride: needs, of: cells };
}

/**
 * Rates of ages as their neighbours lean on them. An age with many joiners is in the pools of three, so what the pools expect
 * does not add up to what was counted. The rates of a phase and need are brought to where it does: where the joiners whom
 * the shrunken rates expect, (1 - borrowed) x counted + borrowed x pooled mean, are those counted.
 */
function balanced(
  ages: Events,
  pools: Pools,
  counted: Events,
  lasting: Events,
  weight: number,
  needs: number,
): RatePosterior {
  const mean = pooledRates(
    { ...pools, exposure: ages.exposure },
    meanRate({ shape: ages.counts, inverseScale: ages.exposure }),
  );
  const groupOf = (cell: number): number => phaseIndex(Math.floor(cell / needs)) * needs + (cell % needs);
  const events = new Float64Array(PHASES.length * needs);
  const expected = new Float64Array(PHASES.length * needs);
  for (let cell = 0; cell < mean.length; cell++) {
    const borrowed = weight / (weight + mean[cell] * lasting.exposure[cell]);
    events[groupOf(cell)] += borrowed * counted.counts[cell];
    expected[groupOf(cell)] += borrowed * mean[cell] * counted.exposure[cell];
  }
  const inverseScale = ages.exposure.map((people, cell) => {
    const group = groupOf(cell);
    return events[group] > 0 ? Number(((people * expected[group]) / events[group]).toPrecision(10)) : people;
  });
  return { shape: ages.counts, inverseScale };
}

/**
 * Exposure of localities, as much longer or shorter as the council's rate in the years seen is above or below the lasting
 * one, for the part of the difference that is the luck of these years: it was in all localities alike, so a locality's
 * count speaks of how it differs from the council, not of that luck.
 */
function atLastingLevel(
  exposure: Float64Array,
  { of }: Pools,
  seen: Events,
  lastingRate: Float64Array,
  ofYears: Float64Array,
): Float64Array {
  const factor = ofYears.map((part, cell) => {
    if (part === 0 || lastingRate[cell] === 0) return 1;
    return 1 + part * (seen.counts[cell] / seen.exposure[cell] / lastingRate[cell] - 1);
  });
  return exposure.map((people, cell) => people * factor[of[cell]]);
}

function sumPools({ counts, exposure }: Events, { first, last, stride }: Pools): Events {
  const sums = (values: Float64Array): Float64Array =>
    Float64Array.from(first, (from, pool) => {
      let sum = 0;
      for (let cell = from; cell <= last[pool]; cell += stride) sum += values[cell];
      return sum;
    });
  return { counts: sums(counts), exposure: sums(exposure) };
}
