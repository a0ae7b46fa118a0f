import { asAt } from "@sufficiency/core";
import { expect, test } from "vitest";
import { SMALL_ROWS } from "./small-rows.ts";
import { smallDataset } from "./small-tables.ts";

test("as at 2019 everything after January 2019 is forgotten, plans and projections are kept", () => {
  const then = asAt(smallDataset(), 2019);
  expect(new Set(then.counts.map((row) => row.census_year))).toEqual(new Set([2019]));
  expect(then.transitions).toEqual([]);
  expect(then.unmet).toEqual([]);
  expect(then.reference.map((row) => row.year)).toEqual([2019]);
  expect(then.priors).toEqual([]);
  expect(then.places).toEqual(SMALL_ROWS.places);
  expect(new Set(then.population.map((row) => `${row.kind} ${row.year}`))).toEqual(
    new Set(["estimate 2018", "projection 2020"]),
  );
});

test("as at the last census nothing is lost, a prior dated that January and unmet need are kept", () => {
  expect(asAt(smallDataset(), 2020)).toEqual(smallDataset());
});

test("as at a year before the first census no counts are left", () => {
  expect(asAt(smallDataset(), 2010).counts).toEqual([]);
});
