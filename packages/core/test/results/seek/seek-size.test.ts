import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SizeRange, type Sought, seekSize } from "../../../src/results/seek/seek-size.ts";

const RANGE: SizeRange = { least: -1, most: 4, tolerance: 0.005, whole: false };

/** Seeks a size with which f is at least 0. */
function seek(f: (size: number) => number, range: SizeRange = RANGE): Promise<Sought> {
  return seekSize(
    range,
    async (size) => f(size),
    (figure) => figure,
  );
}

describe("the smallest size that meets a target", () => {
  it("of a straight line, of a curve and of a step, on either side", async () => {
    expect((await seek((x) => x - 1)).best.size).toBeCloseTo(1, 2);
    expect((await seek((x) => Math.exp(x) - 5)).best.size).toBeCloseTo(Math.log(5), 2);
    expect((await seek((x) => (x <= -0.3 ? 1 : -1))).best.size).toBeCloseTo(-0.3, 2);
  });

  it("of a probability, a step function with flat parts, in few trials", async () => {
    const { best, trials } = await seek((x) => Math.floor(10 * Math.min(1, Math.max(0, x / 3))) / 10 - 0.8);
    expect(best.size).toBeGreaterThanOrEqual(2.4);
    expect(best.size).toBeLessThan(2.405);
    expect(trials.length).toBeLessThan(20);
  });

  it("says that none is needed, or that none does and which comes nearest", async () => {
    expect(await seek(() => 1)).toMatchObject({ outcome: "already", best: { size: 0 } });
    expect(await seek((x) => x - 9)).toMatchObject({ outcome: "none", best: { size: 4, figure: -5 } });
  });

  it("of whole numbers, one that does while the one before does not", async () => {
    const range = { least: 0, most: 5000, tolerance: 1, whole: true };
    const { best } = await seek((x) => x - 41.5, range);
    expect(best.size).toBe(42);
  });

  it("of whichever side of no size it is nearer", async () => {
    expect((await seek((x) => Math.max(x - 0.4, -x - 0.5))).best.size).toBeCloseTo(0.4, 2);
    expect((await seek((x) => Math.max(x - 3, -x - 0.2))).best.size).toBeCloseTo(-0.2, 2);
  });

  it("law: for any rising function it meets the target, and by the tolerance less it does not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.01, max: 3.99, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        async (root, power) => {
          const f = (x: number): number =>
            Math.sign(x - root) * Math.abs(x - root) ** power + (x >= root ? 1e-12 : -1e-12);
          const { best, outcome } = await seek(f);
          expect(outcome).toBe("found");
          expect(f(best.size)).toBeGreaterThanOrEqual(0);
          expect(f(best.size - RANGE.tolerance)).toBeLessThan(0);
        },
      ),
      { numRuns: 200, seed: 81 },
    );
  });
});
