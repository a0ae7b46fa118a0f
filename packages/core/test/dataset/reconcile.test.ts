import { reconcile } from "@sufficiency/core";
import { expect, test } from "vitest";
import { SMALL_ROWS } from "./small-rows.ts";
import { smallDataset } from "./small-tables.ts";

test("stocks and flows of the small dataset: 50 - 3 + 6 = 53", () => {
  expect(reconcile(smallDataset())).toEqual([
    { censusYear: 2020, before: 50, joiners: 6, leavers: 3, expected: 53, after: 53, difference: 0 },
  ]);
});

test("a plan counted but not joined is a difference of one", () => {
  const counts = SMALL_ROWS.counts.map((row, r) => (r === 5 ? { ...row, count: 20 } : row));
  expect(reconcile(smallDataset({ counts }))[0]).toMatchObject({ expected: 53, after: 54, difference: 1 });
});

test("nothing to reconcile without transitions", () => {
  expect(reconcile(smallDataset({ transitions: undefined }))).toEqual([]);
});
