import { describe, expect, it, test } from "vitest";
import { steadyPart } from "../../src/scenario/lever-part.ts";
import { averageLevel, monthNumber, monthText, rampLevel } from "../../src/scenario/ramp.ts";

/** Levels by forecast year of a lever, from the last census in January 2020, until a month if one is given. */
function levels(start: string, ramp?: Parameters<typeof averageLevel>[0], end?: string): number[] {
  const window = {
    start: monthNumber(start),
    end: end === undefined ? Number.POSITIVE_INFINITY : monthNumber(end),
  };
  const part = steadyPart({ name: "x", property: "size", size: 1 }, window, ramp, 1, { baseYear: 2020, years: 4 });
  return [...part.level].map((level) => Number(level.toFixed(9)));
}

const round = (parts: readonly number[]): number[] => parts.map((part) => Number(part.toFixed(9)));

describe("a step from January t to t + 1 sees a lever's average over those 12 months", () => {
  it("a step from September 2021 acts in 4 of the 12 months of 2021, and in full from then on", () => {
    expect(levels("2021-09")).toEqual(round([0, 4 / 12, 1, 1]));
  });

  it("a step from January 2020, the last census, acts in full in every step", () => {
    expect(levels("2020-01")).toEqual([1, 1, 1, 1]);
  });

  it("with an end in April 2022 it acts in 3 of the 12 months of 2022", () => {
    expect(levels("2021-09", undefined, "2022-04")).toEqual(round([0, 4 / 12, 3 / 12, 0]));
  });

  /**
   * Over 24 months from September 2021: by the end of 2021 4 months have passed and the level has risen from 0 to 1/6, 1/12 on average over
   * 4 months. In 2022 it rises from 4/24 to 16/24: 10/24 on average. In 2023 it rises to 1 within 8 months, 20/24 on average, then stands.
   */
  it("a linear ramp, by hand", () => {
    const expected = [0, ((1 / 12) * 4) / 12, 10 / 24, ((20 / 24) * 8 + 4) / 12];
    expect(levels("2021-09", { shape: "linear", months: 24 })).toEqual(round(expected));
  });

  /** 12 months from January: ∫ 3x² - 2x³ from 0 to 1 = 1 - 1/2. Over 24 the first half has (1/8 - 1/32) · 2 = 3/16 on average. */
  it("an S-curve, by its integral x³ - x⁴/2", () => {
    expect(levels("2021-01", { shape: "s_curve", months: 12 })).toEqual([0, 0.5, 1, 1]);
    expect(levels("2021-01", { shape: "s_curve", months: 24 })).toEqual(round([0, 3 / 16, 13 / 16, 1]));
  });
});

it("an S-curve is half way after half its months, and meets a linear ramp there", () => {
  for (const shape of ["linear", "s_curve"] as const) {
    expect(rampLevel({ shape, months: 30 }, 15)).toBeCloseTo(0.5, 12);
    expect(rampLevel({ shape, months: 30 }, -1)).toBe(0);
    expect(rampLevel({ shape, months: 30 }, 31)).toBe(1);
  }
  expect(rampLevel({ shape: "s_curve", months: 10 }, 1)).toBeCloseTo(0.028, 12);
});

test("the average is that of 10,000 levels in between", () => {
  for (const shape of ["step", "linear", "s_curve"] as const) {
    const ramp = shape === "step" ? { shape } : { shape, months: 17 };
    const n = 10_000;
    const mean =
      Array.from({ length: n }, (_, i) => rampLevel(ramp, 5 + ((i + 0.5) * 20) / n)).reduce((a, b) => a + b) / n;
    expect(averageLevel(ramp, 5, 25)).toBeCloseTo(mean, 6);
  }
});

test("months there and back", () => {
  expect(monthText(monthNumber("2021-09"))).toBe("2021-09");
  expect(monthNumber("2022-01") - monthNumber("2021-09")).toBe(4);
});
