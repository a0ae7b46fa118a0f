import fc from "fast-check";
import { expect, test } from "vitest";
import { type SharesInput, shrinkShares } from "../../src/rates/shrink-shares.ts";
import { dirichlet } from "../../src/simulate/random/samplers.ts";
import { streamAt } from "../helpers/draws.ts";
import { countInto, family } from "../helpers/known-truth.ts";

/** Cells that share one parent, which stands alone. */
function oneParent(outcomes: number, counts: readonly number[]): SharesInput {
  return {
    outcomes,
    counts: Float64Array.from(counts),
    parentOf: new Int32Array(counts.length / outcomes),
    grandparentOf: Int32Array.of(0),
    top: new Float64Array(outcomes).fill(1 / outcomes),
  };
}

/** Cells of `children` each, whose shares are Dirichlet(weight * mean). */
function simulated(cells: number, children: number, weight: number, mean: readonly number[]): number[] {
  const alpha = Float64Array.from(mean, (share) => share * weight);
  const shares = new Float64Array(mean.length);
  return Array.from({ length: cells }, (_, cell) => {
    const stream = streamAt(cell);
    dirichlet(stream, alpha, shares, 0);
    const counts = new Float64Array(mean.length);
    countInto(stream, shares, counts, 0, mean.length, children);
    return [...counts];
  }).flat();
}

test("by hand: two cells lean on their parent by the fitted weights", () => {
  const { alpha, parentMean, weights } = shrinkShares(oneParent(2, [3, 1, 0, 4]));
  // 4 children of a cell tell of the parent as many as this; the one parent tells the grandparent as many as `above`.
  const told = (4 * (1 + weights.parent)) / (4 + weights.parent);
  const above = (2 * told * (1 + weights.grandparent)) / (2 * told + weights.grandparent);
  // 3/4 of the first cell's leave and none of the other's: 3/8 of all. The grandparent has one child's worth of its top.
  const atTop = ((above * 3) / 8 + 0.5) / (above + 1);
  const leaving = ((2 * told * 3) / 8 + weights.grandparent * atTop) / (2 * told + weights.grandparent);
  expect(parentMean[0]).toBeCloseTo(leaving, 12);
  expect(parentMean[1]).toBeCloseTo(1 - leaving, 12);
  [3 + weights.parent * leaving, 1 + weights.parent * (1 - leaving), weights.parent * leaving].forEach(
    (expected, i) => {
      expect(alpha[i]).toBeCloseTo(expected, 9);
    },
  );
});

/** The last is the standard error of log(weight), measured over 200 seeds, whose mean was within 0.02 of the truth. */
test.each([
  [2, 2, 0.21],
  [20, 20, 0.12],
  [200, 100, 0.14],
])("a weight of %d is found again from cells simulated with it, of %d children", (weight, children, error) => {
  const counts = simulated(400, children, weight, [0.1, 0.6, 0.3]);
  const found = shrinkShares(oneParent(3, counts)).weights.parent;
  expect(Math.abs(Math.log(found / weight))).toBeLessThan(5 * error);
});

/**
 * Parents scatter by a weight of 20 and their cells by one of 12. The mean logarithms of 12 worlds had the standard errors
 * given, over 40 worlds, and were at most 0.06 off the truth. Were children counted whole at each level, and parents' means
 * taken as known, they would be off by -0.27 and 0.82.
 */
test("weights of both levels are found again: what cells have in common is not taken for what parents have", () => {
  const worlds = Array.from({ length: 12 }, (_, seed) => {
    return shrinkShares(family({ grandparents: 80, parents: 6, cells: 4, between: 20, within: 12 }, seed)).weights;
  });
  const meanLog = (weights: readonly number[]) => weights.reduce((sum, w) => sum + Math.log(w), 0) / weights.length;
  expect(Math.abs(meanLog(worlds.map(({ grandparent }) => grandparent / 20)))).toBeLessThan(0.06 + 3 * 0.041);
  expect(Math.abs(meanLog(worlds.map(({ parent }) => parent / 12)))).toBeLessThan(0.06 + 3 * 0.025);
});

test("cells that have nothing in common speak for themselves, cells that are all alike lean wholly on the parent", () => {
  const apart = [50, 0, 0, 50, 50, 0, 0, 50];
  const alike = [10, 40, 10, 40, 10, 40, 10, 40];
  expect(shrinkShares(oneParent(2, apart)).weights.parent).toBeLessThan(0.3);
  expect(shrinkShares(oneParent(2, alike)).weights.parent).toBeGreaterThan(15_000);
});

test("with no children at all there is the top's mean, and no NaN", () => {
  const { alpha, parentMean, weights } = shrinkShares(oneParent(3, [0, 0, 0, 0, 0, 0]));
  expect([...parentMean]).toEqual([1 / 3, 1 / 3, 1 / 3].map((share) => expect.closeTo(share, 12)));
  expect(alpha.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
  expect(weights.parent).toBeGreaterThan(0);
});

test("an outcome that nobody had, and that the top leaves out, has parameter 0", () => {
  const { alpha } = shrinkShares({ ...oneParent(3, [3, 0, 1, 9, 0, 2]), top: Float64Array.of(1, 0, 0) });
  expect([alpha[1], alpha[4]]).toEqual([0, 0]);
});

test("strength is not borrowed across grandparents: other groups' counts change only the weights", () => {
  const input = (counts: number[]): SharesInput => ({
    outcomes: 2,
    counts: Float64Array.from(counts),
    parentOf: Int32Array.of(0, 1),
    grandparentOf: Int32Array.of(0, 1),
    top: Float64Array.of(0.5, 0.5, 0.5, 0.5),
  });
  const one = shrinkShares(input([3, 7, 1, 9]));
  const other = shrinkShares(input([3, 7, 9, 1]));
  // One cell a parent and one parent a grandparent: the cell tells 10 children, but for what either weight takes of it.
  for (const { parentMean, weights } of [one, other]) {
    const told = (10 * (1 + weights.parent)) / (10 + weights.parent);
    const above = (told * (1 + weights.grandparent)) / (told + weights.grandparent);
    const atTop = (0.3 * above + 0.5) / (above + 1);
    expect(parentMean[0]).toBeCloseTo((0.3 * told + weights.grandparent * atTop) / (told + weights.grandparent), 12);
  }
});

test("parameters are counts + weight x the parent's mean, so each cell has its children and the weight", () => {
  const outcomes = 3;
  const cells = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      cells.chain((n) =>
        fc.record({
          counts: fc.array(fc.nat({ max: 40 }), { minLength: n * outcomes, maxLength: n * outcomes }),
          parents: fc.array(fc.nat({ max: 3 }), { minLength: n, maxLength: n }),
        }),
      ),
      ({ counts, parents }) => {
        const { alpha, parentMean, weights } = shrinkShares({
          outcomes,
          counts: Float64Array.from(counts),
          parentOf: Int32Array.from(parents),
          grandparentOf: Int32Array.of(0, 0, 1, 1),
          top: new Float64Array(2 * outcomes).fill(1 / outcomes),
        });
        expect(weights.parent).toBeGreaterThan(0);
        counts.forEach((count, i) => {
          const mean = parentMean[parents[Math.floor(i / outcomes)] * outcomes + (i % outcomes)];
          expect(Math.abs(alpha[i] - (count + weights.parent * mean))).toBeLessThanOrEqual(1e-9 * alpha[i]);
        });
        for (let parent = 0; parent < 4; parent++) {
          const shares = parentMean.subarray(parent * outcomes, (parent + 1) * outcomes);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      },
    ),
  );
});
