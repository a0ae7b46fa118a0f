import { expect, test } from "vitest";
import { rowCount, rowOf } from "../../src/dataset/shape.ts";
import { enterShares } from "../../src/rates/enter.ts";
import { leaveRates } from "../../src/rates/leave.ts";
import { moveRates, recodeRates } from "../../src/rates/move.ts";
import { SMALL_SHAPE, tallyOf } from "../helpers/tallies.ts";
import { joiners, leavers, type Side, stayers } from "../helpers/transition-rows.ts";

const ASD: Side = ["ASD", "north", "mainstream"];
const ASD_SPECIAL: Side = ["ASD", "north", "special"];
const SEMH: Side = ["SEMH", "north", "mainstream"];

const row = (age: number, need: number, setting: number) => rowOf(SMALL_SHAPE, age, need, setting);

/** Mean shares of one cell of Dirichlet parameters. */
function shares(alpha: Float64Array, cell: number): number[] {
  const parameters = [...alpha.subarray(cell * 2, cell * 2 + 2)];
  const sum = parameters[0] + parameters[1];
  return parameters.map((value) => value / sum);
}

test("leave, by hand: 10 of 100 leave in every age and setting of the phase, so the rate is all but 10%", () => {
  const rows = [6, 7, 8, 9, 10].flatMap((age) => [leavers(2020, age, ASD, 10), stayers(2020, age, ASD, ASD, 90)]);
  const { alpha } = leaveRates(tallyOf(rows), SMALL_SHAPE);
  expect(shares(alpha, row(7, 0, 0))[0]).toBeCloseTo(0.1, 3);
  // Age 4 has nobody of its own and takes the phase's.
  expect(shares(alpha, row(4, 0, 0))[0]).toBeCloseTo(0.1, 2);
});

test("leave: parameters are the children seen and the parent's mean, by its weight", () => {
  const rows = [leavers(2020, 8, ASD, 3), stayers(2020, 8, ASD, ASD, 5), stayers(2020, 8, ASD, ASD_SPECIAL, 2)];
  const { alpha, parentMean, weights } = leaveRates(tallyOf(rows), SMALL_SHAPE);
  const parent = 7 * 2;
  expect(alpha[row(7, 0, 0) * 2]).toBeCloseTo(3 + weights.parent * parentMean[parent * 2], 8);
  expect(alpha[row(7, 0, 0) * 2 + 1]).toBeCloseTo(7 + weights.parent * parentMean[parent * 2 + 1], 8);
});

test("leave: where nothing was seen the rate is one half, and no parameter is NaN", () => {
  const { alpha } = leaveRates(tallyOf([]), SMALL_SHAPE);
  expect(shares(alpha, row(7, 1, 1))).toEqual([0.5, 0.5]);
  expect(alpha.every((value) => value > 0)).toBe(true);
});

test("move, by hand: 3 of 30 stayers move, and a setting that nobody was in stays put", () => {
  const rows = [5, 6, 7, 8, 9, 10].flatMap((age) => [
    stayers(2020, age, ASD, ASD, 27),
    stayers(2020, age, ASD, ASD_SPECIAL, 3),
  ]);
  const { alpha } = moveRates(tallyOf(rows), SMALL_SHAPE);
  expect(shares(alpha, row(7, 0, 0))[1]).toBeCloseTo(0.1, 2);
  expect(shares(alpha, row(7, 0, 1))).toEqual([0, 1]);
});

test("move: what no child of the phase did has parameter 0", () => {
  const { alpha } = moveRates(tallyOf([stayers(2020, 8, ASD, ASD, 30)]), SMALL_SHAPE);
  expect(alpha[row(7, 0, 0) * 2 + 1]).toBe(0);
  expect(alpha[row(5, 1, 0) * 2 + 1]).toBe(0);
});

test("phase transfer stands apart: what happens on entering Year 7 changes no other age's mean", () => {
  const others = [6, 7, 8, 9, 10, 12, 13].flatMap((age) => [
    stayers(2020, age, ASD, ASD, 45),
    stayers(2020, age, ASD, ASD_SPECIAL, 3),
    leavers(2020, age, ASD, 2),
  ]);
  const intoYear7 = (moved: number, left: number) => [
    ...others,
    stayers(2020, 11, ASD, ASD, 50 - moved - left),
    stayers(2020, 11, ASD, ASD_SPECIAL, moved),
    leavers(2020, 11, ASD, left),
  ];
  const few = tallyOf(intoYear7(1, 1));
  const many = tallyOf(intoYear7(20, 10));
  const rateOf = (tally: typeof few, age: number) => ({
    move: shares(moveRates(tally, SMALL_SHAPE).alpha, row(age, 0, 0))[1],
    leave: shares(leaveRates(tally, SMALL_SHAPE).alpha, row(age, 0, 0))[0],
  });
  expect(rateOf(many, 10).move - rateOf(few, 10).move).toBeGreaterThan(0.2);
  expect(rateOf(many, 10).leave - rateOf(few, 10).leave).toBeGreaterThan(0.1);
  // The fitted weight is one for all ages, so others move a little with it; every one of them had 3 of 48 and 2 of 50.
  for (const age of [5, 6, 7, 8, 9, 11, 12]) {
    expect(rateOf(many, age).move).toBeCloseTo(rateOf(few, age).move, 3);
    expect(rateOf(many, age).leave).toBeCloseTo(rateOf(few, age).leave, 3);
  }
});

test("recode, by hand: 1 of 20 is recorded otherwise; a need that never changed does not", () => {
  const rows = [5, 6, 7, 8, 9, 10].flatMap((age) => [
    stayers(2020, age, ASD, ASD, 19),
    stayers(2020, age, ASD, SEMH, 1),
    stayers(2020, age, SEMH, SEMH, 20),
  ]);
  const { alpha } = recodeRates(tallyOf(rows), SMALL_SHAPE);
  expect(shares(alpha, 7 * 2)[1]).toBeCloseTo(0.05, 2);
  expect(shares(alpha, 7 * 2 + 1)).toEqual([0, 1]);
  expect(shares(alpha, 13 * 2)).toEqual([1, 0]);
});

test("enter, by hand: 30 of 100 joiners of every age of the phase enter special", () => {
  const rows = [4, 5, 6, 7, 8, 9, 10].flatMap((age) => [
    joiners(2020, age, ASD, 70),
    joiners(2020, age, ASD_SPECIAL, 30),
  ]);
  const { alpha } = enterShares(tallyOf(rows), SMALL_SHAPE, new Float64Array(rowCount(SMALL_SHAPE)));
  expect(shares(alpha, 7 * 2)[1]).toBeCloseTo(0.3, 3);
});

test("enter: a phase that nobody joined leans on where its children are, without them on every setting alike", () => {
  const stock = new Float64Array(rowCount(SMALL_SHAPE));
  stock[row(13, 0, 0)] = 25;
  stock[row(12, 1, 1)] = 75;
  const { alpha } = enterShares(tallyOf([joiners(2020, 5, ASD, 10)]), SMALL_SHAPE, stock);
  expect(shares(alpha, 14 * 2)[1]).toBeCloseTo(0.75, 4);
  expect(shares(alpha, 17 * 2)).toEqual([0.5, 0.5]);
});
