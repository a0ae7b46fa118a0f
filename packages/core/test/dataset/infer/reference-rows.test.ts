import { expect, test } from "vitest";
import type { PublishedArea } from "../../../src/dataset/infer/published.ts";
import { referenceRows } from "../../../src/dataset/infer/reference-rows.ts";
import { bands, published } from "./areas.ts";

const england = (...years: PublishedArea["years"][number][]): PublishedArea => ({
  kind: "England",
  name: "England",
  code: "England",
  years,
});

test("all and the five bands, with new plans and population where known", () => {
  const rows = referenceRows(
    [
      england(
        published(2020, { total: 100, ages: bands(10, 30, 40, 15, 5) }, { total: 20, ages: bands(5, 8, 5, 2, 0) }),
        published(2021, { total: 110 }),
      ),
    ],
    (_, midYear) => (midYear === 2019 ? 1000 : undefined),
  );
  expect(rows.map(({ year, age_band, plans, new_plans }) => [year, age_band, plans, new_plans])).toEqual([
    [2020, "all", 100, 20],
    [2020, "under_5", 10, 5],
    [2020, "5_10", 30, 8],
    [2020, "11_15", 40, 5],
    [2020, "16_19", 15, 2],
    [2020, "20_25", 5, 0],
    [2021, "all", 110, undefined],
  ]);
  expect(rows.map(({ population }) => population)).toEqual([26000, 5000, 6000, 5000, 4000, 6000, undefined]);
});

test("single years make bands; bands that do not make the total are left out", () => {
  const ages = [
    { fromAge: 0, toAge: 2, plans: 1 },
    { fromAge: 4, toAge: 4, plans: 9 },
    { fromAge: 20, toAge: 25, plans: 10 },
  ];
  const rows = referenceRows([england(published(2025, { total: 20, ages }))], () => undefined);
  expect(rows.map(({ age_band, plans }) => [age_band, plans])).toEqual([
    ["all", 20],
    ["under_5", 10],
    ["20_25", 10],
  ]);
  expect(referenceRows([england(published(2025, { total: 21, ages }))], () => undefined)).toHaveLength(1);
});
