import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../src/spread.ts";

describe("spread", () => {
  it("leaves alone what is far enough apart", () => {
    expect(spread([50, 0, 20], 10)).toEqual([50, 0, 20]);
  });

  it("moves two that meet by half the gap each way", () => {
    expect(spread([10, 10, 100], 8)).toEqual([6, 14, 100]);
  });

  it("keeps the gap, the order and the mean", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 8 }), (positions) => {
        const spaced = spread(positions, 16);
        const sorted = [...spaced].sort((a, b) => a - b);
        sorted.slice(1).forEach((position, i) => {
          expect(position - sorted[i]).toBeGreaterThanOrEqual(16 - 1e-9);
        });
        positions.forEach((a, i) => {
          positions.forEach((b, j) => {
            if (a < b) expect(spaced[i]).toBeLessThan(spaced[j]);
          });
        });
        expect(sum(spaced)).toBeCloseTo(sum(positions), 6);
      }),
    );
  });
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
