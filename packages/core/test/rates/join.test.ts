import { expect, test } from "vitest";
import { joinRates, personCell } from "../../src/rates/join.ts";
import { populationSeries } from "../../src/rates/population.ts";
import { smallDataset } from "../dataset/small-tables.ts";
import { SMALL_SHAPE, tallyOf } from "../helpers/tallies.ts";
import { joiners, leavers, people, type Side, stayers } from "../helpers/transition-rows.ts";

const ASD: Side = ["ASD", "north", "mainstream"];
const ASD_SOUTH: Side = ["ASD", "south", "mainstream"];
const ALL_OWN = 1;
const NO_OWN = 0;

/** Cell of ASD in north, or south. */
const cell = (age: number, locality = 0) => age * 2 * 2 + locality;

interface Given {
  readonly transitions: readonly object[];
  readonly population?: readonly object[];
  readonly referenceSlope?: number;
  readonly momentum?: number;
  readonly halfLife?: number;
  readonly damping?: number;
}

function join({ transitions, population, referenceSlope, momentum = NO_OWN, halfLife, damping = 1 }: Given) {
  const series = population && populationSeries(smallDataset({ population }), SMALL_SHAPE);
  const reference =
    referenceSlope === undefined
      ? undefined
      : { area: "England", slope: referenceSlope, from: 2018, to: 2020, of: "new plans" };
  const rates = joinRates(tallyOf(transitions, halfLife), SMALL_SHAPE, series, reference, momentum, damping);
  const { shape, inverseScale } = rates.posterior;
  return { ...rates, shape, inverseScale, rate: (at: number) => shape[at] / inverseScale[at] };
}

test("by hand: 10 joiners among 1,040 people, of whom 40 hold a plan once the leavers have left: 1 in 100", () => {
  const { rate } = join({
    transitions: [joiners(2020, 5, ASD, 10), stayers(2020, 5, ASD, ASD, 40), leavers(2020, 5, ASD, 7)],
    population: people([2020], [5], "north", 1040),
  });
  expect(rate(cell(5))).toBeCloseTo(0.01, 9);
});

test("an age with no people of its own leans on the ages beside it in its phase, and no further", () => {
  const { rate } = join({
    transitions: [joiners(2020, 5, ASD, 10)],
    population: people([2020], [5], "north", 1000),
  });
  expect([4, 6].map((age) => rate(cell(age)))).toEqual([expect.closeTo(0.01, 9), expect.closeTo(0.01, 9)]);
  expect([3, 7, 11].map((age) => rate(cell(age)))).toEqual([0, 0, 0]);
  const atFour = join({ transitions: [joiners(2020, 4, ASD, 10)], population: people([2020], [4], "north", 1000) });
  expect(atFour.rate(cell(3))).toBe(0);
});

test("without population a rate is joiners a year", () => {
  const ages = [4, 5, 6, 7, 8, 9, 10];
  const { rate } = join({
    transitions: [2019, 2020].flatMap((year) =>
      ages.flatMap((age) => [joiners(year, age, ASD, year - 2010), joiners(year, age, ASD_SOUTH, year - 2010)]),
    ),
  });
  for (const age of ages) expect(rate(cell(age))).toBeCloseTo((9 + 10) / 2, 6);
});

test("localities shrink towards the council: one with more joiners has the higher rate, within what was seen", () => {
  const { rate, weights } = join({
    transitions: [joiners(2020, 5, ASD, 30), joiners(2020, 5, ASD_SOUTH, 10)],
    population: ["north", "south"].flatMap((locality) => people([2020], [5], locality, 1000)),
  });
  const w = weights.council;
  expect(rate(cell(5, 0))).toBeCloseTo((w + 30) / (w / 0.02 + 1000), 9);
  expect(rate(cell(5, 1))).toBeCloseTo((w + 10) / (w / 0.02 + 1000), 9);
});

const doubling = [2018, 2019, 2020].map((year, i) => joiners(year, 5, ASD, 5 * 2 ** i));
const thousand = people([2018, 2019, 2020], [5], "north", 1000);

test("the yearly index is joiners over what all years' rate would give: 5, 10 and 20 over 35 / 3", () => {
  const { index, ownSlope } = join({ transitions: doubling, population: thousand });
  expect(index).toEqual([
    { year: 2018, value: expect.closeTo(3 / 7, 12) },
    { year: 2019, value: expect.closeTo(6 / 7, 12) },
    { year: 2020, value: expect.closeTo(12 / 7, 12) },
  ]);
  expect(ownSlope).toBeCloseTo(Math.log(2), 12);
});

test("by hand: with the trend of a doubling a year, all years say 20 in 1,000 at the last census", () => {
  for (const halfLife of [1, 4]) {
    const { rate } = join({ transitions: doubling, population: thousand, referenceSlope: Math.log(2), halfLife });
    expect(rate(cell(5))).toBeCloseTo(0.02, 9);
  }
});

test("by hand, damped by half: two steps back are 1 + 2 times the last year's growth", () => {
  const { rate } = join({
    transitions: [joiners(2018, 5, ASD, 2), joiners(2020, 5, ASD, 16)],
    population: thousand,
    referenceSlope: Math.log(2),
    damping: 0.5,
  });
  // 2018 stands at 1 / 2³ of 2020: (2 + 16) / (1000 / 8 + 1000).
  expect(rate(cell(5))).toBeCloseTo(18 / 1125, 9);
});

test("by hand: with no trend the years are weighed together, (5 / 4 + 10 / 2 + 20) / (1 / 4 + 1 / 2 + 1) for half-life 1", () => {
  const { rate, slope } = join({ transitions: doubling, population: thousand, halfLife: 1 });
  expect(slope).toBe(0);
  expect(rate(cell(5))).toBeCloseTo(26.25 / 1750, 9);
});

test("the trend used is momentum x the council's own + the rest x the reference area's", () => {
  const given = { transitions: doubling, population: thousand, referenceSlope: Math.log(1.1) };
  expect(join({ ...given, momentum: 0.25 }).slope).toBeCloseTo(0.25 * Math.log(2) + 0.75 * Math.log(1.1), 9);
  expect(join({ ...given, momentum: ALL_OWN }).slope).toBeCloseTo(Math.log(2), 9);
});

test("two years are no trend of one's own: the reference area's stands alone", () => {
  const given = { transitions: doubling.slice(1), population: thousand, momentum: ALL_OWN };
  expect(join({ ...given, referenceSlope: 0.05 }).slope).toBe(0.05);
  expect(join(given).slope).toBe(0);
});

test("ages lean on each other, but joiners of a phase and need add up to those counted", () => {
  const ages = [4, 5, 6, 7, 8, 9, 10];
  const counted = [3, 40, 8, 5, 12, 2, 30];
  const years = [2018, 2019, 2020];
  const { rate } = join({
    transitions: years.flatMap((year) => ages.map((age, i) => joiners(year, age, ASD, counted[i]))),
    population: people(years, ages, "north", 1000),
  });
  const expected = ages.map((age) => 1000 * rate(cell(age)));
  // Most joined at 5 and are drawn down to those beside it, fewest at 9 and are drawn up.
  expect(expected[1]).toBeLessThan(39.8);
  expect(expected[5]).toBeGreaterThan(2.05);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  expect(sum(expected) / sum(counted)).toBeCloseTo(1, 2);
});

test("one transition: half of what ages differ by is taken for the luck of the year", () => {
  const one = join({
    transitions: [12, 20, 7, 30, 16].map((count, i) => joiners(2020, 5 + i, ASD, count)),
    population: people([2020], [5, 6, 7, 8, 9], "north", 1000),
  });
  // What is left to be lasting is the other half: a weight that is about the size.
  expect(Math.abs(Math.log(one.weights.neighbours / one.dispersion))).toBeLessThan(0.5);
});

test("nobody joined: every rate is 0, and nothing is NaN", () => {
  const { shape, inverseScale, slope, dispersion, index } = join({
    transitions: [leavers(2020, 5, ASD, 3)],
    population: thousand,
  });
  expect(shape.every((value) => value === 0)).toBe(true);
  expect(inverseScale.every((value) => value > 0)).toBe(true);
  expect(slope).toBe(0);
  expect(dispersion).toBeGreaterThan(0);
  expect(index).toEqual([{ year: 2020, value: 0 }]);
});

test("more plans than people leave nobody to join, not fewer than nobody", () => {
  const { inverseScale } = join({
    transitions: [stayers(2020, 5, ASD, ASD, 40), joiners(2020, 6, ASD, 1)],
    population: people([2020], [5, 6], "north", 10),
  });
  expect(inverseScale.every((value) => value > 0)).toBe(true);
});

test("the (age, locality) of an (age, need, locality)", () => {
  // Age 7, SEMH, south: cell (7 x 2 + 1) x 2 + 1 = 31, person 7 x 2 + 1 = 15.
  expect(personCell(31, SMALL_SHAPE)).toBe(15);
});
