import { expect, test } from "vitest";
import { rowOf } from "../../src/dataset/shape.ts";
import { SMALL_SHAPE, tallyOf } from "../helpers/tallies.ts";
import { joiners, leavers, type Side, stayers } from "../helpers/transition-rows.ts";

const ASD: Side = ["ASD", "north", "mainstream"];
const ASD_SPECIAL: Side = ["ASD", "north", "special"];
const SEMH: Side = ["SEMH", "north", "mainstream"];
const ASD_SOUTH: Side = ["ASD", "south", "mainstream"];

/** Row of ASD in mainstream at an age. */
const row = (age: number) => rowOf(SMALL_SHAPE, age, 0, 0);

test("leavers and stayers stand at the age before, joiners at the age they join at", () => {
  const tally = tallyOf([
    leavers(2020, 10, ASD, 2),
    stayers(2020, 10, ASD, ASD, 25),
    stayers(2020, 10, ASD, ASD_SPECIAL, 3),
    joiners(2020, 10, ASD_SPECIAL, 6),
  ]);
  expect(tally.left[row(9)]).toBe(2);
  expect([...tally.stayed.subarray(row(9) * 2, row(9) * 2 + 2)]).toEqual([25, 3]);
  expect(tally.entered[row(10) + 1]).toBe(6);
  expect(tally.joined[0][10 * 2 * 2]).toBe(6);
  expect(tally.present[0][10 * 2]).toBe(28);
});

test("those of 25 all leave and tell nothing of others: their leaving is in no rate", () => {
  const { left } = tallyOf([leavers(2020, 26, ASD, 4), leavers(2020, 25, ASD, 3)]);
  expect([left[row(25)], left[row(24)]]).toEqual([0, 3]);
});

test("a change of need is recorded among those who stay", () => {
  const { recorded } = tallyOf([stayers(2020, 10, ASD, ASD, 9), stayers(2020, 10, ASD, SEMH, 1)]);
  expect([...recorded.subarray(9 * 4, 9 * 4 + 4)]).toEqual([9, 1, 0, 0]);
});

test("a change of locality is counted, and the child is present where it now lives", () => {
  const tally = tallyOf([stayers(2020, 10, ASD, ASD_SOUTH, 3), stayers(2020, 10, ASD, ASD, 5)]);
  expect(tally.changedLocality).toBe(3);
  expect([...tally.present[0].subarray(20, 22)]).toEqual([5, 3]);
});

test("a transition weighs 0.5^(years before the last / half-life); joiners and those present are not weighed", () => {
  const years = [2016, 2018, 2020];
  const tally = tallyOf(
    years.flatMap((year) => [leavers(year, 10, ASD, 8), joiners(year, 5, ASD, 8), stayers(year, 7, ASD, ASD, 8)]),
    2,
  );
  expect(tally.years).toEqual(years);
  expect(tally.weights).toEqual([0.25, 0.5, 1]);
  expect(tally.left[row(9)]).toBe(8 * 1.75);
  expect(tally.entered[row(5)]).toBe(8 * 1.75);
  expect(tally.stayed[row(6) * 2]).toBe(8 * 1.75);
  expect(tally.joined.map((counts) => counts[5 * 4])).toEqual([8, 8, 8]);
  expect(tally.present.map((counts) => counts[7 * 2])).toEqual([8, 8, 8]);
});

test("a year left out is as if it were not in the table, the last year too", () => {
  const rows = [2018, 2019, 2020].map((year) => leavers(year, 10, ASD, year - 2010));
  expect(tallyOf(rows, 2, [2019])).toEqual(tallyOf([rows[0], rows[2]], 2));
  expect(tallyOf(rows, 2, [2020])).toEqual(tallyOf([rows[0], rows[1]], 2));
});

test("no transitions, no years", () => {
  expect(tallyOf([]).years).toEqual([]);
});
