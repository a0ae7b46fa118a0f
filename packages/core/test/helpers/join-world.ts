import { AGE_COUNT, PHASES, phaseIndex } from "../../src/domain/ages.ts";
import { joinRates } from "../../src/rates/join.ts";
import { gamma, negativeBinomial } from "../../src/simulate/random/samplers.ts";
import { streamAt } from "./draws.ts";
import { tallyOf } from "./tallies.ts";

export const NEEDS = 6;
export const LOCALITIES = 5;
const FROM_AGE = 4;
const TO_AGE = 15;

/** Joiners at known rates, in two phases, by 6 needs and in 5 localities. */
export interface JoinWorld {
  readonly years: number;
  /** Size of the negative binomial count of a year's joiners of an age and need; infinite for chance alone. */
  readonly size: number;
  /** Weight of a phase's mean in an age, and of an age in a locality. */
  readonly ages: number;
  readonly localities: number;
  /** Joiners a year of an age and need, on average. */
  readonly mean: number;
}

/** The rates that are true, [(age * needs + need) * localities + locality] joiners a year, and what is estimated of them. */
export function joinWorld(world: JoinWorld, seed: number) {
  const stream = streamAt(seed);
  const scatter = (weight: number): number => (Number.isFinite(weight) ? gamma(stream, weight) / weight : 1);
  const truth = new Float64Array(AGE_COUNT * NEEDS * LOCALITIES);
  const joined = Array.from({ length: world.years }, () => new Float64Array(truth.length));
  for (let need = 0; need < NEEDS; need++) {
    const phases = PHASES.map(() => world.mean * scatter(2));
    for (let age = FROM_AGE; age <= TO_AGE; age++) {
      const group = age * NEEDS + need;
      const rate = phases[phaseIndex(age)] * scatter(world.ages);
      for (let locality = 0; locality < LOCALITIES; locality++) {
        truth[group * LOCALITIES + locality] = (rate / LOCALITIES) * scatter(world.localities);
      }
      for (const counts of joined) {
        const luck = scatter(world.size);
        for (let cell = group * LOCALITIES; cell < (group + 1) * LOCALITIES; cell++) {
          counts[cell] = negativeBinomial(stream, truth[cell] * luck, Number.POSITIVE_INFINITY);
        }
      }
    }
  }
  const years = joined.map((_, year) => 2018 + year);
  const tally = { ...tallyOf([]), years, weights: years.map(() => 1), joined };
  const codes = (number: number): string[] => Array.from({ length: number }, (_, i) => `${i}`);
  const shape = { needs: codes(NEEDS), settings: ["mainstream"], localities: codes(LOCALITIES) };
  return { truth, rates: joinRates(tally, shape, undefined, undefined, 0, 1) };
}
