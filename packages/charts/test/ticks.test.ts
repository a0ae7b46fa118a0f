import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ticksFromZero, yearTicks } from "../src/ticks.ts";

describe("ticksFromZero", () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [6, [0, 1, 2, 3, 4, 5, 6]],
    [7196, [0, 2000, 4000, 6000, 8000]],
    [22_030, [0, 5000, 10_000, 15_000, 20_000, 25_000]],
  ])("covers %i", (max, ticks) => {
    expect(ticksFromZero(max, 6)).toEqual(ticks);
  });

  it("begins at zero, is whole, reaches the most and is never long", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (max) => {
        const ticks = ticksFromZero(max, 6);
        expect(ticks[0]).toBe(0);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(max);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe("yearTicks", () => {
  it.each([
    [2020, 2021, [2020, 2021]],
    [2017, 2021, [2017, 2018, 2019, 2020, 2021]],
    [2010, 2035, [2011, 2013, 2015, 2017, 2019, 2021, 2023, 2025, 2027, 2029, 2031, 2033, 2035]],
    [2020, 2020, [2020]],
  ])("names whole years from %i to %i, the last among them", (first, last, years) => {
    expect(yearTicks(first, last, 16)).toEqual(years);
  });
});
