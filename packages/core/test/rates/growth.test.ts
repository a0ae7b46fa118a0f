import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { type GrowthOutlook, growthAhead, growthOutlook } from "../../src/rates/growth.ts";

const plansOf = (year: number, plans: number, area = "England", age_band = "all") => ({ area, year, age_band, plans });

function councilOf(totals: Readonly<Record<number, number>>, reference: Dataset["reference"]): Dataset {
  const counts = Object.entries(totals).map(([year, count]) => ({ census_year: Number(year), count }));
  return { counts, reference } as unknown as Dataset;
}

const outlook = (council: Dataset, people?: number, average = 0): GrowthOutlook | undefined =>
  growthOutlook(
    council,
    2020,
    people === undefined ? undefined : { at: () => Float64Array.of(people / 2, people / 2), lastYear: 2020 },
    average,
  );

describe("a council that grew by 20% while England grew by 10%", () => {
  const england = [plansOf(2014, 500), plansOf(2018, 1000), plansOf(2019, 1100), plansOf(2020, 1210)];
  const council = councilOf({ 2019: 100, 2020: 120 }, [
    ...england,
    plansOf(2020, 9, "East Midlands"),
    plansOf(2021, 1),
  ]);

  test("England's growth is the mean since January 2015, up to the base census", () => {
    expect(outlook(council)).toMatchObject({ area: "England", from: 2018, to: 2020 });
    expect(outlook(council)?.reference).toBeCloseTo(Math.log(1.1), 12);
  });

  test("departs by log 1.2 - log 1.1", () => {
    expect(outlook(council)?.departure.growth).toBeCloseTo(Math.log(1.2 / 1.1), 12);
  });

  test("with 120 plans for 4,000 people against an average of 2%, prevalence departs by log 1.5", () => {
    expect(outlook(council, 4000, 0.02)?.departure.prevalence).toBeCloseTo(Math.log(1.5), 12);
  });

  test("where population or average is not known, prevalence does not depart", () => {
    expect(outlook(council)?.departure.prevalence).toBe(0);
    expect(outlook(council, 4000)?.departure.prevalence).toBe(0);
  });

  test("grows by England's growth, damped, and what momentum leaves of its own", () => {
    const ahead = growthAhead(outlook(council) as GrowthOutlook, { momentum: 0.5, pull: 0 }, 0.9, 2);
    expect(ahead[0]).toBeCloseTo(Math.log(1.1) + 0.5 * Math.log(1.2 / 1.1), 12);
    expect(ahead[1]).toBeCloseTo(0.9 * Math.log(1.1) + 0.25 * Math.log(1.2 / 1.1), 12);
  });
});

test("a council with one census has no departure of its own", () => {
  expect(outlook(councilOf({ 2020: 120 }, [plansOf(2019, 10), plansOf(2020, 11)]))?.departure.growth).toBe(0);
});

test("one January of the reference area, or none, is no outlook", () => {
  expect(outlook(councilOf({ 2020: 120 }, [plansOf(2020, 11)]))).toBeUndefined();
  expect(outlook(councilOf({ 2020: 120 }, []))).toBeUndefined();
});
