import { describe, expect, it } from "vitest";
import { AGE_COUNT } from "../../src/domain/ages.ts";
import { shrinkShares } from "../../src/rates/shrink-shares.ts";
import { drawnRatesOf } from "../../src/simulate/drawn-join.ts";
import { drawnShares } from "../../src/simulate/drawn-shares.ts";
import { createStream, keyStream, PURPOSE } from "../../src/simulate/random/stream.ts";
import { joinWorld, LOCALITIES, NEEDS } from "../helpers/join-world.ts";
import { family } from "../helpers/known-truth.ts";
import { momentsOf } from "../helpers/moments.ts";

const DRAWS = 120;
const POISSON = Number.POSITIVE_INFINITY;

/** How the draws of many figures hold the truth. */
interface Held {
  /** Share of the figures whose truth lies between the 10th and the 90th percentile of their draws. */
  readonly within80: number;
  /** Mean of the squared distance of the truth from the draws' mean, over their variance: 1 where both are right. */
  readonly squared: number;
}

/** @param figures truth and draws of each figure */
function held(figures: readonly { readonly truth: number; readonly draws: Float64Array }[]): Held {
  let within = 0;
  let squared = 0;
  for (const { truth, draws } of figures) {
    const below = draws.filter((value) => value < truth).length / draws.length;
    if (below > 0.1 && below < 0.9) within++;
    const { mean, variance } = momentsOf(draws);
    squared += (truth - mean) ** 2 / variance;
  }
  return { within80: within / figures.length, squared: squared / figures.length };
}

/** Sums by group of a cell's figures, with the draws of the sums. */
function summed(
  truth: Float64Array,
  draws: readonly Float64Array[],
  groupOf: (cell: number) => number,
  groups: number,
) {
  const figures = Array.from({ length: groups }, () => ({ truth: 0, draws: new Float64Array(draws.length) }));
  truth.forEach((value, cell) => {
    figures[groupOf(cell)].truth += value;
  });
  draws.forEach((values, draw) => {
    values.forEach((value, cell) => {
      figures[groupOf(cell)].draws[draw] += value;
    });
  });
  return figures;
}

function expectHeld(found: Held, least: number, mostSquared: number): void {
  expect(found.within80).toBeGreaterThan(least);
  expect(found.within80).toBeLessThan(0.82);
  expect(found.squared).toBeGreaterThan(0.7);
  expect(found.squared).toBeLessThan(mostSquared);
}

/**
 * Worlds are made with rates that are known, children are counted in them, rates are estimated from the counts and drawn: an
 * 80% interval of the draws must hold the truth 8 times of 10, of cells as of all together, less 1.5 points for an interval
 * found from 120 draws. Measured over 60 worlds it held cells 78.0 times of 100 and ages 77.1; with children counted whole at
 * each level, and parents' means taken as known when weights are fitted, 73.3 and 71.9, at a squared distance of 1.36 and
 * 1.43. The bounds lie between.
 */
describe("leavers of 12 groups of 5 ages of 12 needs, whose shares scatter by weights of 40 and 15", () => {
  const worlds = Array.from({ length: 20 }, (_, seed) => {
    const world = family({ grandparents: 12, parents: 5, cells: 12, between: 40, within: 15 }, seed);
    const stream = createStream();
    const shares = drawnShares(shrinkShares(world), PURPOSE.leaveRate, stream, false);
    const children = world.truth.map((_, cell) => world.counts[2 * cell] + world.counts[2 * cell + 1]);
    const draws = Array.from({ length: DRAWS }, (_, draw) => {
      keyStream(stream, 11, draw);
      shares.begin();
      return children.map((number, cell) => number * shares.shares[shares.at(cell)]);
    });
    return { truth: children.map((number, cell) => number * world.truth[cell]), draws };
  });
  const by = (groups: number, groupOf: (cell: number) => number) =>
    held(worlds.flatMap(({ truth, draws }) => summed(truth, draws, groupOf, groups)));

  it("the draws hold the truth: cells", () => {
    expectHeld(
      by(720, (cell) => cell),
      0.76,
      1.25,
    );
  });

  it("the draws hold the truth: ages, needs together", () => {
    expectHeld(
      by(60, (cell) => Math.floor(cell / 12)),
      0.745,
      1.25,
    );
  });
});

/**
 * As above. Measured over 40 worlds the draws held cells, ages and needs 77, 75 and 77 times of 100 with a size of 10, and 78,
 * 78 and 82 times with chance alone. Without the mends it was 61, 57 and 49, and 67, 69 and 70, at squared distances of 2.4,
 * 2.8 and 3.6, and 1.8, 1.5 and 1.3.
 */
describe.each([
  { world: { years: 3, size: 10, ages: 12, localities: 20, mean: 12 }, size: "of 10" },
  { world: { years: 3, size: POISSON, ages: 12, localities: 20, mean: 12 }, size: "without bounds: chance alone" },
])("joiners of three years with a size $size", ({ world }) => {
  const worlds = Array.from({ length: 16 }, (_, seed) => {
    const { rates, truth } = joinWorld(world, seed);
    const stream = createStream();
    const drawn = drawnRatesOf(rates.posterior, stream);
    const draws = Array.from({ length: DRAWS }, (_, draw) => {
      keyStream(stream, 12, draw);
      drawn.draw();
      return drawn.rates.slice();
    });
    return { truth, draws };
  });
  const by = (groups: number, groupOf: (cell: number) => number) =>
    held(
      worlds
        .flatMap(({ truth, draws }) => summed(truth, draws, groupOf, groups))
        .filter(({ truth, draws }) => truth > 0 && draws[0] > 0),
    );

  it("the draws hold the truth: localities", () => {
    expectHeld(
      by(AGE_COUNT * NEEDS * LOCALITIES, (cell) => cell),
      0.74,
      1.4,
    );
  });

  it("the draws hold the truth: ages and needs of the council", () => {
    expectHeld(
      by(AGE_COUNT * NEEDS, (cell) => Math.floor(cell / LOCALITIES)),
      0.72,
      1.4,
    );
  });

  it("the draws hold the truth: needs", () => {
    const { squared } = by(NEEDS, (cell) => Math.floor(cell / LOCALITIES) % NEEDS);
    expect(squared).toBeGreaterThan(0.6);
    expect(squared).toBeLessThan(1.6);
  });
});
