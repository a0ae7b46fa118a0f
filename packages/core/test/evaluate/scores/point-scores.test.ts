import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bias } from "../../../src/evaluate/scores/bias.ts";
import { mape } from "../../../src/evaluate/scores/mape.ts";
import { mase, naiveError } from "../../../src/evaluate/scores/mase.ts";
import { wape } from "../../../src/evaluate/scores/wape.ts";

/** Errors of +10, -30 and 0 plans, of 100, 200 and 100 that came. */
const THREE = [
  { median: 110, actual: 100 },
  { median: 170, actual: 200 },
  { median: 100, actual: 100 },
];

test("WAPE: 10 + 30 + 0 plans out of 400", () => {
  expect(wape(THREE)).toBe(10);
});

test("MAPE: 10%, 15% and 0%, a third of each", () => {
  expect(mape(THREE)).toBeCloseTo(25 / 3, 12);
});

test("MAPE leaves out what did not come, WAPE counts the error all the same", () => {
  const withNone = [...THREE, { median: 4, actual: 0 }];
  expect(mape(withNone)).toBeCloseTo(25 / 3, 12);
  expect(wape(withNone)).toBe(11);
});

test("bias: 10 - 30 + 0 plans out of 400, too low on the whole", () => {
  expect(bias(THREE)).toBe(-5);
});

describe("MASE", () => {
  test("errors of 10, 30 and 0 plans, each over its naive error: 10 / 20, 30 / 10 and 0 / 5", () => {
    const scaled = THREE.map((each, i) => ({ ...each, naiveError: [20, 10, 5][i] }));
    expect(mase(scaled)).toBeCloseTo((0.5 + 3 + 0) / 3, 12);
  });

  test("the naive error is the mean change between censuses a year apart; a gap is no change", () => {
    const plans = new Map([
      [2015, 100],
      [2016, 110],
      [2017, 105],
      [2020, 300],
    ]);
    expect(naiveError(plans)).toBe(7.5);
    expect(naiveError(new Map([[2020, 300]]))).toBeUndefined();
  });

  test("a past that never changed cannot scale an error", () => {
    expect(mase([{ median: 1, actual: 2, naiveError: 0 }])).toBeUndefined();
  });
});

test("nothing to score has no score", () => {
  expect([wape([]), mape([]), bias([]), mase([])]).toEqual([undefined, undefined, undefined, undefined]);
});

test("the size of a bias is never more than the WAPE, and they are the same where all errors are on one side", () => {
  const plans = fc.integer({ min: 1, max: 10_000 });
  const forecasts = fc.array(fc.record({ median: plans, actual: plans }), { minLength: 1 });
  fc.assert(
    fc.property(forecasts, (list) => {
      expect(Math.abs(bias(list) as number)).toBeLessThanOrEqual((wape(list) as number) + 1e-9);
      const above = list.map(({ median, actual }) => ({ median: median + actual, actual }));
      expect(bias(above)).toBeCloseTo(wape(above) as number, 9);
    }),
  );
});
