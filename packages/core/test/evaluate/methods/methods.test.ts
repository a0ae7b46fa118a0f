import { describe, expect, test } from "vitest";
import { dampedHolt } from "../../../src/evaluate/methods/damped-holt.ts";
import { drift } from "../../../src/evaluate/methods/drift.ts";
import { persistence } from "../../../src/evaluate/methods/persistence.ts";
import { referenceGrowth } from "../../../src/evaluate/methods/reference-growth.ts";

const plansFrom = (first: number, plans: readonly number[]) => new Map(plans.map((count, i) => [first + i, count]));
const ahead = (forecast: ((horizon: number) => number) | undefined, years: number) =>
  Array.from({ length: years }, (_, i) => forecast?.(i + 1));

test("persistence: the last census for ever", () => {
  expect(ahead(persistence(plansFrom(2018, [100, 120, 130])), 3)).toEqual([130, 130, 130]);
});

describe("drift", () => {
  test("100 in 2018 and 130 in 2020: 15 more each year", () => {
    expect(ahead(drift(plansFrom(2018, [100, 120, 130])), 2)).toEqual([145, 160]);
  });

  test("goes by the censuses since 2015 where there are three of them, else by all", () => {
    // 2015 to 2017: 110 to 130. With 2016 the last, 2013 to 2016: 90 to 120.
    expect(drift(plansFrom(2013, [90, 100, 110, 120, 130]))?.(1)).toBe(140);
    expect(drift(plansFrom(2013, [90, 100, 110, 120]))?.(1)).toBe(130);
  });

  test("never falls below 0, and needs two censuses", () => {
    expect(drift(plansFrom(2018, [100, 50, 10]))?.(1)).toBe(0);
    expect(drift(plansFrom(2018, [100]))).toBeUndefined();
  });
});

describe("damped Holt", () => {
  test("with two censuses the last change goes on, a tenth less each year", () => {
    const [one, two] = ahead(dampedHolt(plansFrom(2018, [100, 120])), 2) as number[];
    expect(one).toBeCloseTo(120 + 0.9 * 20, 9);
    expect(two).toBeCloseTo(120 + (0.9 + 0.81) * 20, 9);
  });

  test("with four likewise: at level 1 and trend 1 nothing is left of what came before", () => {
    expect(dampedHolt(plansFrom(2018, [10, 90, 100, 120]))?.(1)).toBeCloseTo(138, 9);
  });

  test("goes on exactly with a series that is damped exactly", () => {
    // Changes of 100, 80, 64, 51.2 …: each 0.8 of the one before, so no error at all at damping 0.8.
    const plans = Array.from({ length: 9 }, (_, i) => 1000 + (100 * (1 - 0.8 ** i)) / 0.2);
    const [one, two] = ahead(dampedHolt(plansFrom(2015, plans)), 2) as number[];
    expect(one).toBeCloseTo(1000 + (100 * (1 - 0.8 ** 9)) / 0.2, 9);
    expect(two).toBeCloseTo(1000 + (100 * (1 - 0.8 ** 10)) / 0.2, 9);
  });

  test("stays where nothing changes, and goes by the censuses after a gap", () => {
    expect(ahead(dampedHolt(plansFrom(2015, [50, 50, 50, 50])), 2)).toEqual([50, 50]);
    const gap = new Map([...plansFrom(2015, [10, 90]), ...plansFrom(2018, [50, 50, 50])]);
    expect(ahead(dampedHolt(gap), 2)).toEqual([50, 50]);
    expect(dampedHolt(new Map([[2015, 10], ...plansFrom(2017, [50])]))).toBeUndefined();
  });
});

describe("the reference area's growth", () => {
  const row = (area: string, year: number, plans: number, age_band = "all") => ({ area, year, age_band, plans });

  test("England from 200 to 242 in two years is 10% a year, whatever the years before 2015 and other rows say", () => {
    const reference = [
      ...[row("England", 2010, 100), row("England", 2015, 200), row("England", 2016, 211), row("England", 2017, 242)],
      ...[row("England", 2017, 1, "under_5"), row("East Midlands", 2015, 10), row("East Midlands", 2017, 90)],
    ];
    const forecast = referenceGrowth(plansFrom(2016, [900, 1000]), reference);
    expect(forecast?.(1)).toBeCloseTo(1100, 9);
    expect(forecast?.(2)).toBeCloseTo(1210, 9);
  });

  test("cannot be made without a reference, or from one year", () => {
    expect(referenceGrowth(plansFrom(2016, [900]), [])).toBeUndefined();
    expect(referenceGrowth(plansFrom(2016, [900]), [row("England", 2016, 200)])).toBeUndefined();
  });
});
