import type { Shape } from "../dataset/shape.ts";
import { type CoveredShift, withCells } from "../scenario/covered-shift.ts";
import type { Effects, Regions } from "../scenario/effects.ts";
import { regionFactors } from "../scenario/region-factors.ts";
import { meanSize, strengthOf } from "../scenario/strength.ts";

/** What levers do to expected values, a year at a time. */
export interface ExpectedLevers {
  turnTo(year: number): void;
  /** What the probability of leaving is multiplied by, and staying after it, by cell at the earlier census. */
  leaveTimes(cell: number): number;
  stayTimes(cell: number): number;
  /** Changes the joiners of the year, by cell. */
  joiners(joined: Float64Array): void;
  /** Changes those who stay, by cell at the later census: who wants what they wanted, and who moved. */
  stayers(still: Float64Array, moved: Float64Array): void;
}

/** Prepares levers for expected values: each at the mean of its size. */
export function createExpectedLevers(effects: Effects, shape: Shape): ExpectedLevers {
  const { parts } = effects;
  const sizes = Float64Array.from(parts, meanSize);
  const perAge = shape.needs.length * shape.settings.length * shape.localities.length;
  const joinerTimes = yearFactors(effects, effects.joinerTimes, sizes);
  const leaveTimes = yearFactors(effects, effects.leaveTimes, sizes);
  const stayTimes = yearFactors(effects, effects.stayTimes, sizes);
  const entry = effects.entry.map(withCells);
  const stay = effects.stay.map(withCells);
  let current = 1;

  /** Moves the part of `from` that a shift takes to its target cells in `to`. */
  function shift({ part, cells, target }: CoveredShift, from: Float64Array, to: Float64Array): void {
    let age = -1;
    let strength = 0;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (from[cell] === 0) continue;
      if (cell >= (age + 1) * perAge) {
        age = Math.floor(cell / perAge);
        strength = strengthOf(parts[part], sizes[part], current, age);
      }
      const children = from[cell] * strength;
      from[cell] -= children;
      to[target[cell]] += children;
    }
  }

  return {
    turnTo(year) {
      current = year;
      for (const times of [joinerTimes, leaveTimes, stayTimes]) times.turnTo(year);
    },
    leaveTimes: leaveTimes.at,
    stayTimes: stayTimes.at,
    joiners(joined) {
      if (effects.joinerTimes) for (let cell = 0; cell < joined.length; cell++) joined[cell] *= joinerTimes.at(cell);
      for (const { part, cells, cumulative } of effects.backlogs) {
        const plans = strengthOf(parts[part], sizes[part], current, 0);
        if (plans === 0) continue;
        for (let i = 0; i < cells.length; i++) joined[cells[i]] += plans * (cumulative[i] - (cumulative[i - 1] ?? 0));
      }
      for (const each of entry) shift(each, joined, joined);
    },
    stayers(still, moved) {
      for (const each of stay) {
        if (each.of !== "movers") shift(each, still, each.changes === "setting" ? moved : still);
        if (each.of !== "placed") shift(each, moved, moved);
      }
    },
  };
}

/** Factors of regions, worked out anew for each year. */
function yearFactors({ parts }: Effects, regions: Regions | undefined, sizes: Float64Array) {
  if (!regions) return { turnTo() {}, at: () => 1 };
  const { regionOf } = regions;
  const factors = new Float64Array(regions.parts.length);
  return {
    turnTo(year: number): void {
      regionFactors(regions, parts, sizes, year, factors);
    },
    at: (cell: number): number => factors[regionOf[cell]],
  };
}
