import { expect, it } from "vitest";
import { withOpenPlaces } from "../../src/results/open-places.ts";
import { placesTable } from "../../src/results/places-table.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { rowsOf, where } from "../helpers/column-rows.ts";
import { grownRun } from "../helpers/grown-run.ts";

const { plan } = grownRun([]);
const columns = placesTable(plan, runDraws(plan, 33, 0, 5).places);

/** Places open to a phase in each forecast year, by the rows of a locality. */
function open(phase: string, locality = "all") {
  return where(rowsOf(withOpenPlaces(columns, plan)), { phase, locality }).map((row) => row.places_open);
}

// 60 places for ages 4 to 10, 75 from 2023; 90 for ages 11 to 18; 16 for SEMH of 11 to 15 from 2022.
it("counts a provision in each phase that it serves, and all places once in the row all", () => {
  expect(open("early_years")).toEqual([0, 0, 0]);
  expect(open("primary")).toEqual([60, 60, 75]);
  expect(open("secondary")).toEqual([90, 106, 106]);
  expect(open("post16")).toEqual([90, 90, 90]);
  expect(open("post18")).toEqual([90, 90, 90]);
  expect(open("all")).toEqual([150, 166, 181]);
});

it("is the same for every locality, since places are pooled over the council, and changes no other column", () => {
  expect(open("post16", "town")).toEqual(open("post16", "fen"));
  const { places_open, ...rest } = withOpenPlaces(columns, plan);
  expect(places_open).toHaveLength(columns.census_year.length);
  expect(rest).toEqual(columns);
});
