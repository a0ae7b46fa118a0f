import { AGE_COUNT } from "../domain/ages.ts";
import type { Effects, Regions } from "../scenario/effects.ts";
import { regionFactors } from "../scenario/region-factors.ts";
import { meanSize, strengthOf, triangular } from "../scenario/strength.ts";
import type { DemandState } from "./demand-state.ts";
import { leverJoiners } from "./lever-joiners.ts";
import { leverLeavers } from "./lever-leavers.ts";
import { leverStayers } from "./lever-stayers.ts";
import type { LeverYear } from "./lever-year.ts";
import { createStream, keyStream, openStream, PURPOSE, uniform } from "./random/stream.ts";

/**
 * What levers do in a draw, a year at a time. They change what the baseline drew, child by child, by random numbers of their
 * own: the luck of the baseline stays as it is, and a lever that does nothing changes nothing.
 */
export interface DrawnLevers {
  begin(seed: number, draw: number): void;
  turnTo(year: number): void;
  /** What the mean of joiners of an age and need is multiplied by before they are drawn: the largest of its cells, at least 1. */
  most(ageNeed: number): number;
  /** Changes who leaves, moves and is recorded anew, after they were drawn and before anybody is a year older. */
  changeEvents(): void;
  /** Changes who joined, and what they want, after they were drawn. */
  changeJoiners(): void;
}

export function createDrawnLevers(state: DemandState, effects: Effects): DrawnLevers {
  const { parts } = effects;
  const stream = createStream();
  const sizes = Float64Array.from(parts, meanSize);
  const joinerTimes = yearFactors(effects, effects.joinerTimes);
  const leaveTimes = yearFactors(effects, effects.leaveTimes);
  const stayTimes = yearFactors(effects, effects.stayTimes);
  const regionsOfAgeNeed = effects.joinerTimes && regionsByAgeNeed(effects.joinerTimes, state);
  const most = (ageNeed: number): number => {
    let largest = 1;
    if (!joinerTimes.any || !regionsOfAgeNeed) return largest;
    const regions = regionsOfAgeNeed[ageNeed];
    for (let i = 0; i < regions.length; i++) largest = Math.max(largest, joinerTimes.factors[regions[i]]);
    return largest;
  };
  const levers: LeverYear = {
    effects,
    stream,
    personOfCell: peopleOfCells(state),
    year: 1,
    joinerTimes,
    leaveTimes,
    stayTimes,
    thins(ageNeed) {
      const largest = most(ageNeed);
      return regionsOfAgeNeed?.[ageNeed].some((region) => joinerTimes.factors[region] < largest) ?? false;
    },
    strength: (part, age) => strengthOf(parts[part], sizes[part], levers.year, age),
    amount: (part) => strengthOf(parts[part], sizes[part], levers.year, 0),
  };
  const changeLeavers = leverLeavers(state, levers);
  const changeStayers = leverStayers(state, levers);
  const changeJoiners = leverJoiners(state, levers, most);
  return {
    begin(seed, draw) {
      keyStream(stream, seed, draw);
      parts.forEach((part, i) => {
        if (!part.drawn) return;
        openStream(stream, PURPOSE.leverSize, 0, part.key);
        sizes[i] = triangular(part, uniform(stream));
      });
    },
    turnTo(year) {
      levers.year = year;
      for (const factors of [joinerTimes, leaveTimes, stayTimes]) factors.turnTo(sizes, year);
    },
    most,
    changeEvents() {
      changeLeavers();
      changeStayers();
    },
    changeJoiners,
  };
}

function peopleOfCells({ stock, model }: DemandState): Int32Array {
  const localities = model.shape.localities.length;
  const perAge = stock.length / AGE_COUNT;
  return Int32Array.from(stock, (_, cell) => Math.floor(cell / perAge) * localities + (cell % localities));
}

function yearFactors({ parts }: Effects, regions: Regions | undefined) {
  const factors = new Float64Array(regions?.parts.length ?? 1).fill(1);
  const regionOf = regions?.regionOf;
  const own = {
    any: false,
    factors,
    at: (cell: number): number => (regionOf ? factors[regionOf[cell]] : 1),
    turnTo(sizes: Float64Array, year: number): void {
      if (!regions) return;
      regionFactors(regions, parts, sizes, year, factors);
      own.any = factors.some((factor) => factor !== 1);
    },
  };
  return own;
}

/** The regions that the cells of each age and need are in. */
function regionsByAgeNeed({ regionOf }: Regions, { model }: DemandState): number[][] {
  const { needs, settings, localities } = model.shape;
  const cells = settings.length * localities.length;
  return Array.from({ length: AGE_COUNT * needs.length }, (_, ageNeed) => [
    ...new Set(regionOf.subarray(ageNeed * cells, (ageNeed + 1) * cells)),
  ]);
}
