import { gammaln } from "simple-statistics";
import { maximise } from "./maximise.ts";

/**
 * Counts of events in cells, with the exposure in which they arose, and the cells that are pooled for the mean rate that
 * each scatters round.
 */
export interface PooledEvents {
  /** Events of each cell: 0 or more, fractions allowed. */
  readonly counts: Float64Array;
  /** Exposure of each cell: person-years, or years where no population is known. */
  readonly exposure: Float64Array;
  readonly pools: Pools;
}

/** Pool p holds the cells from first[p] to last[p], `stride` apart; a cell scatters round the mean of the pool `of[cell]`. */
export interface Pools {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly stride: number;
  readonly of: Int32Array;
}

/** Pools of `size` neighbouring cells each. */
export function poolsOf(size: number, pools: number): Pools {
  return {
    first: Int32Array.from({ length: pools }, (_, pool) => pool * size),
    last: Int32Array.from({ length: pools }, (_, pool) => pool * size + size - 1),
    stride: 1,
    of: Int32Array.from({ length: pools * size }, (_, cell) => Math.floor(cell / size)),
  };
}

/**
 * How many events a pool's mean rate is worth in a cell: the weight, or size, with the greatest negative binomial likelihood
 * of the counts, the means being integrated out. A mean that is fitted to the very cells that scatter round it lies too near
 * to them, so the plain likelihood finds a weight that is too large: about twice with three cells a pool. The integral, by
 * Laplace's method, makes up for it: where a pool's cells are worth I events (see effectiveEvents) it takes 1/2 log I off
 * the logarithm of the likelihood. Each cell bears the part of it that it has in I, so that pools may overlap. Pools of one
 * cell say nothing of scatter; where there is no other, cells are taken to be alike.
 *
 * Sources: Cox and Reid, JRSS B 49 (1987), for the term; McCarthy, Chen and Smyth, Nucleic Acids Research 40 (2012), for it
 * in negative binomial counts with one dispersion and many means; Robinson and Smyth, Biostatistics 9 (2008), for how far
 * off the plain likelihood is.
 *
 * @param range least and greatest weight
 */
export function fitRateWeight(events: PooledEvents, range: readonly [number, number]): number {
  const { counts, exposure, pools } = events;
  const telling = tellingPools(events);
  const cells = [...counts.keys()].filter((cell) => exposure[cell] > 0 && telling[pools.of[cell]] === 1);
  const logLikelihood = (logWeight: number): number => {
    const weight = Math.exp(logWeight);
    const atWeight = gammaln(weight);
    const means = poolMeans(events, weight);
    const worth = poolWorth(events, means, weight);
    let sum = 0;
    for (const cell of cells) {
      const pool = pools.of[cell];
      const expected = means[pool] * exposure[cell];
      const count = counts[cell];
      sum -= (weight + count) * Math.log(1 + expected / weight);
      if (count > 0) sum += gammaln(weight + count) - atWeight + count * Math.log(expected / weight);
      const part = (expected * weight) / (weight + expected) / worth[pool];
      sum -= (part / 2) * Math.log(worth[pool]);
    }
    return sum;
  };
  const [from, to] = range;
  return Number(Math.exp(maximise(logLikelihood, Math.log(from), Math.log(to))).toPrecision(6));
}

/**
 * What each cell tells of its pool's mean rate, as events and exposure that arose at it directly. A cell's count varies by
 * mu (1 + mu / weight) where mu is expected, relatively as much as mu weight / (weight + mu) events would by chance. That is
 * mu where cells are alike, and no more than the weight however many events a cell has. The pool's mean rate by these is the
 * most likely one, and by it all the cells' mean rates add up to what was counted in them.
 */
export function effectiveEvents(
  events: PooledEvents,
  weight: number,
): { counts: Float64Array; exposure: Float64Array } {
  const { counts, exposure, pools } = events;
  const means = poolMeans(events, weight);
  const part = exposure.map((people, cell) => weight / (weight + means[pools.of[cell]] * people));
  return {
    counts: counts.map((count, cell) => count * part[cell]),
    exposure: exposure.map((people, cell) => people * part[cell]),
  };
}

/** Rounds of Fisher scoring for a pool's mean, which settles in far fewer. */
const MOST_ROUNDS = 50;

/** The most likely mean rate of each pool at a weight: sum of events over sum of exposure, both as far as they tell. */
function poolMeans({ counts, exposure, pools }: PooledEvents, weight: number): Float64Array {
  const { first, last, stride } = pools;
  return Float64Array.from(first, (from, pool) => {
    let mean = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let events = 0;
      let people = 0;
      for (let cell = from; cell <= last[pool]; cell += stride) {
        const part = weight / (weight + mean * exposure[cell]);
        events += counts[cell] * part;
        people += exposure[cell] * part;
      }
      const next = people > 0 ? events / people : 0;
      if (Math.abs(next - mean) <= 1e-9 * next) return next;
      mean = next;
    }
    return mean;
  });
}

/** How many events each pool's cells together are worth. */
function poolWorth({ exposure, pools }: PooledEvents, means: Float64Array, weight: number): Float64Array {
  const { first, last, stride } = pools;
  return means.map((mean, pool) => {
    let worth = 0;
    for (let cell = first[pool]; cell <= last[pool]; cell += stride) {
      const expected = mean * exposure[cell];
      worth += (expected * weight) / (weight + expected);
    }
    return worth;
  });
}

/** 1 for each pool that has events, and exposure in two cells or more. */
function tellingPools({ counts, exposure, pools }: PooledEvents): Uint8Array {
  const { first, last, stride } = pools;
  return Uint8Array.from(first, (from, pool) => {
    let exposed = 0;
    let events = 0;
    for (let cell = from; cell <= last[pool]; cell += stride) {
      if (exposure[cell] > 0) exposed++;
      events += counts[cell];
    }
    return Number(exposed >= 2 && events > 0);
  });
}
