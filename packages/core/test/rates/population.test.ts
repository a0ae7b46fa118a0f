import { expect, test } from "vitest";
import { joinersWithoutPopulation, populationSeries } from "../../src/rates/population.ts";
import { smallDataset } from "../dataset/small-tables.ts";
import { SMALL_SHAPE } from "../helpers/tallies.ts";

function row(year: number, population: number, kind: "estimate" | "projection", change: object = {}) {
  return { year, age: 5, locality: "south", population, kind, ...change };
}

/** People of age 5 in south, at a census. */
function atFive(rows: readonly object[], census: number): number | undefined {
  return populationSeries(smallDataset({ population: rows }), SMALL_SHAPE)?.at(census)[5 * 2 + 1];
}

test("the mid-year of 2019 serves the census of January 2020", () => {
  const rows = [row(2018, 800, "estimate"), row(2019, 900, "estimate"), row(2020, 1000, "projection")];
  expect([2019, 2020, 2021].map((census) => atFive(rows, census))).toEqual([800, 900, 1000]);
  expect(populationSeries(smallDataset({ population: rows }), SMALL_SHAPE)?.lastYear).toBe(2021);
});

test("an estimate is taken before a projection of the same year, in either order", () => {
  const rows = [row(2019, 900, "estimate"), row(2019, 950, "projection")];
  expect(atFive(rows, 2020)).toBe(900);
  expect(atFive(rows.toReversed(), 2020)).toBe(900);
});

test("one age's estimate does not hide another's projection", () => {
  const rows = [row(2019, 900, "estimate", { age: 6 }), row(2019, 950, "projection")];
  expect(atFive(rows, 2020)).toBe(950);
});

test("the last year known is held after it, the first before it, and a gap takes the year before", () => {
  const rows = [row(2017, 700, "estimate"), row(2019, 900, "estimate")];
  expect([2010, 2018, 2019, 2020, 2050].map((census) => atFive(rows, census))).toEqual([700, 700, 700, 900, 900]);
});

test("a gap takes the nearest year, age by age, and so does a 0", () => {
  const rows = [
    row(2017, 700, "estimate"),
    row(2018, 710, "estimate", { age: 6 }),
    row(2019, 0, "projection"),
    row(2020, 900, "projection"),
  ];
  expect([2019, 2020, 2021].map((census) => atFive(rows, census))).toEqual([700, 900, 900]);
});

test("joiners where nobody is known to live are told, with how many", () => {
  const rows = [row(2018, 800, "estimate", { locality: "north" })];
  expect(joinersWithoutPopulation(smallDataset({ population: rows }))?.problem).toBe(
    "the population table has no people in any year of south at ages 5, 9 to 11 (6 joiners recorded), so no joiners could be forecast there",
  );
  expect(joinersWithoutPopulation(smallDataset({ population: [] }))).toBeUndefined();
  expect(joinersWithoutPopulation(smallDataset())).toBeUndefined();
});

test("variant projections are not the principal one", () => {
  const rows = [row(2019, 900, "projection"), row(2019, 1200, "projection", { variant: "high" })];
  expect(atFive(rows, 2020)).toBe(900);
});

test("without a population table, or with variants alone, there is none", () => {
  expect(populationSeries(smallDataset({ population: undefined }), SMALL_SHAPE)).toBeUndefined();
  expect(atFive([row(2019, 1200, "projection", { variant: "high" })], 2020)).toBeUndefined();
});
