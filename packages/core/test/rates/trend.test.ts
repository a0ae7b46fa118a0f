import fc from "fast-check";
import { expect, test } from "vitest";
import { dampedTime, fitSlope, referenceTrend } from "../../src/rates/trend.ts";

/** Damping of 1: every year counts alike. */
const UNDAMPED = 1;

test("damped time after the last year is the geometric sum d (1 - d^h) / (1 - d), which levels off", () => {
  expect(dampedTime(1, 0.8)).toBeCloseTo(0.8, 12);
  expect(dampedTime(2, 0.8)).toBeCloseTo(0.8 + 0.64, 12);
  expect(dampedTime(10, 0.8)).toBeCloseTo((0.8 * (1 - 0.8 ** 10)) / 0.2, 12);
  expect(dampedTime(200, 0.8)).toBeCloseTo(4, 12);
  expect(dampedTime(7, 0)).toBe(0);
});

test("damped time before the last year runs 0, -1, -(1 + 1 / d), -(1 + 1 / d + 1 / d²)", () => {
  expect([0, -1, -2, -3].map((h) => dampedTime(h, 0.5))).toEqual([0, -1, -3, -7]);
});

test("undamped, time is years", () => {
  expect([-3, 0, 4].map((h) => dampedTime(h, UNDAMPED))).toEqual([-3, 0, 4]);
});

test("each year's step of damped time is d times that of the year before, through the last year", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 1, noNaN: true }), fc.integer({ min: -8, max: 8 }), (damping, h) => {
      const step = dampedTime(h, damping) - dampedTime(h - 1, damping);
      const next = dampedTime(h + 1, damping) - dampedTime(h, damping);
      expect(next / step).toBeCloseTo(damping, 6);
    }),
  );
});

test("Theil-Sen by hand, three years: slopes log 2, log 8 and (log 16) / 2, of which log 4 is the middle one", () => {
  expect(fitSlope([2018, 2019, 2020], [1, 2, 16], UNDAMPED)).toBeCloseTo(Math.log(4), 12);
});

test("Theil-Sen by hand, four years of which one stands out: the doubling of the others is found", () => {
  // Logarithms to base 2 are 0, 1, 9, 3: slopes 1, 4.5, 1, 8, 1, -6, whose median is 1.
  expect(fitSlope([2017, 2018, 2019, 2020], [1, 2, 512, 8], UNDAMPED)).toBeCloseTo(Math.log(2), 12);
});

test("by hand, damped: growth that fell from 20% to 10% is 10% in the last year, halving each time", () => {
  // Damped times are -3, -1 and 0; the logarithms -0.3, -0.1 and 0 lie on a line of slope 0.1.
  expect(fitSlope([2018, 2019, 2020], [Math.exp(-0.3), Math.exp(-0.1), 1], 0.5)).toBeCloseTo(0.1, 12);
});

test("a missing year counts as the time that it is: 1 to 9 in two years is a threefold rise a year", () => {
  expect(fitSlope([2018, 2020], [1, 9], UNDAMPED)).toBeCloseTo(Math.log(3), 12);
});

test("fewer than two years with joiners have no slope; a year without any is passed over", () => {
  expect(fitSlope([], [], UNDAMPED)).toBe(0);
  expect(fitSlope([2020], [3], UNDAMPED)).toBe(0);
  expect(fitSlope([2019, 2020], [0, 3], UNDAMPED)).toBe(0);
  expect(fitSlope([2018, 2019, 2020], [1, 0, 4], UNDAMPED)).toBeCloseTo(Math.log(2), 12);
});

test("a damped trend is found exactly, whatever its growth, damping, level and years", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (slope, damping, level, n) => {
        const years = Array.from({ length: n }, (_, i) => 2013 + i);
        const last = years[n - 1];
        const index = years.map((year) => level * Math.exp(slope * dampedTime(year - last, damping)));
        expect(fitSlope(years, index, damping)).toBeCloseTo(slope, 8);
      },
    ),
  );
});

function reference(year: number, new_plans: number | undefined, plans: number, population?: number) {
  return { area: "England", year, age_band: "all", plans, new_plans, population };
}

test("the reference trend is of new plans by head of those without a plan", () => {
  const rows = [2018, 2019, 2020].map((year, i) => reference(year, 100 * 1.1 ** i, 2000 + i, 12_000 + i));
  expect(referenceTrend(rows, UNDAMPED, 2020)).toMatchObject({
    area: "England",
    from: 2018,
    to: 2020,
    of: "new plans by head of those without a plan",
  });
  expect(referenceTrend(rows, UNDAMPED, 2020)?.slope).toBeCloseTo(Math.log(1.1), 12);
});

test("a year without population makes it the trend of new plans", () => {
  const rows = [
    reference(2018, 100, 2000, 3000),
    reference(2019, 120, 2100, 9000),
    reference(2020, 144, 2200, undefined),
  ];
  expect(referenceTrend(rows, UNDAMPED, 2020)?.slope).toBeCloseTo(Math.log(1.2), 12);
  expect(referenceTrend(rows, UNDAMPED, 2020)?.of).toBe("new plans");
});

test("only the last five years with new plans count, of the first area, all ages together", () => {
  const growing = [2016, 2017, 2018, 2019, 2020].map((year, i) => reference(year, 100 * 1.2 ** i, 1000));
  const before = [2013, 2014, 2015].map((year, i) => reference(year, 1000 / 3 ** i, 1000));
  const others = [2018, 2019, 2020].flatMap((year, i) => [
    { ...reference(year, 10 * 5 ** i, 1000), age_band: "5_10" },
    { ...reference(year, 10 * 5 ** i, 1000), area: "East Midlands" },
  ]);
  const unpublished = reference(2021, undefined, 1000);
  const trend = referenceTrend([...growing, ...before, ...others, unpublished], UNDAMPED, 2020);
  expect(trend?.slope).toBeCloseTo(Math.log(1.2), 12);
  expect([trend?.from, trend?.to]).toEqual([2016, 2020]);
});

test("fewer than three years are no trend", () => {
  expect(referenceTrend([], UNDAMPED, 2020)).toBeUndefined();
  expect(referenceTrend([reference(2019, 100, 1000), reference(2020, 110, 1000)], UNDAMPED, 2020)).toBeUndefined();
});

test("the reference trend is damped as the council's own", () => {
  const rows = [-0.3, -0.1, 0].map((log, i) => reference(2018 + i, 100 * Math.exp(log), 1000));
  expect(referenceTrend(rows, 0.5, 2020)?.slope).toBeCloseTo(0.1, 12);
});

test("a reference that ends before the council's transitions goes on, damped, to their last year", () => {
  const rows = [-0.3, -0.1, 0].map((log, i) => reference(2018 + i, 100 * Math.exp(log), 1000));
  expect(referenceTrend(rows, 0.5, 2022)?.slope).toBeCloseTo(0.1 * 0.5 ** 2, 12);
});
