import { describe, expect, it } from "vitest";
import { countsTable } from "../../src/results/counts-table.ts";
import { overflowTable } from "../../src/results/overflow-table.ts";
import { placesTable } from "../../src/results/places-table.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { type Row, rowsOf, where } from "../helpers/column-rows.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { total } from "../helpers/placed-years.ts";

const { plan, dataset } = grownRun([["need", "setting", "locality"]]);
const tally = runDraws(plan, 33, 0, 60);
const columns = overflowTable(plan, tally.overflow);
const rows = rowsOf(columns);
const counts = rowsOf(countsTable(plan, dataset, plan.groupings[0], tally.counts[0]));
const FIGURES = ["mean", "p10", "p50", "p90"];

const figures = (row: Row, measure: string): unknown[] => FIGURES.map((name) => row[`${measure}_${name}`]);
const counted = ({ census_year, need, setting, locality }: Row, view: string): Row =>
  where(counts, { census_year, need, setting, locality, view })[0];

it("has its columns in the order in which they are written, and children who overflow", () => {
  expect(Object.keys(columns)).toEqual([
    "census_year",
    "need",
    "setting",
    "locality",
    ...["demand", "overflow"].flatMap((measure) => FIGURES.map((name) => `${measure}_${name}`)),
  ]);
  expect(
    total(where(rows, { need: "all", locality: "all" }).map((row) => row.overflow_mean as number)),
  ).toBeGreaterThan(1);
});

it("over all needs gives the demand and overflow of the table of places, quantiles and all", () => {
  const places = where(rowsOf(placesTable(plan, tally.places)), { phase: "all" });
  expect(where(rows, { need: "all" })).toHaveLength(places.length);
  for (const { census_year, setting, locality, ...place } of places) {
    const [row] = where(rows, { need: "all", census_year, setting, locality });
    for (const measure of ["demand", "overflow"]) expect(figures(row, measure)).toEqual(figures(place as Row, measure));
  }
});

describe("of a need and a locality", () => {
  const parts = rows.filter(({ need, locality }) => need !== "all" && locality !== "all");

  it("gives the demand of counts, quantiles and all", () => {
    for (const row of parts) {
      expect(figures(row, "demand")).toEqual(FIGURES.map((name) => counted(row, "demand")[name]));
    }
  });

  it("gives as overflow, in the mean, demand less placed of counts", () => {
    for (const row of parts) {
      const apart = (counted(row, "demand").mean as number) - (counted(row, "placed").mean as number);
      expect(row.overflow_mean).toBeCloseTo(apart, 9);
    }
  });

  it("adds up in the mean, and in no draw has more who overflow than want it", () => {
    for (const all of rows.filter(({ need, locality }) => need === "all" || locality === "all")) {
      const { census_year, setting, need, locality } = all;
      const within = parts.filter(
        (row) =>
          row.census_year === census_year &&
          row.setting === setting &&
          (need === "all" || row.need === need) &&
          (locality === "all" || row.locality === locality),
      );
      for (const measure of ["demand_mean", "overflow_mean"]) {
        expect(total(within.map((row) => row[measure] as number))).toBeCloseTo(all[measure] as number, 9);
      }
    }
    for (const row of rows) expect(row.overflow_p90).toBeLessThanOrEqual(row.demand_p90 as number);
  });
});

it("keeps a locality's row for the years in which nobody there wants it", () => {
  const { counts, transitions, ...council } = grownCouncil();
  const rare = {
    ...council,
    counts: counts.filter(({ need, locality }) => need === "ASD" || locality === "town"),
    transitions: transitions.filter(
      ({ need_before, need_after, locality_before, locality_after }) =>
        need_before === "ASD" || need_after === "ASD" || locality_before === "town" || locality_after === "town",
    ),
  };
  const { plan: ofRare } = grownRun([], {}, rare);
  const inFen = where(rowsOf(overflowTable(ofRare, runDraws(ofRare, 1, 0, 1).overflow)), {
    need: "SEMH",
    locality: "fen",
  });
  expect(inFen.map((row) => row.census_year)).toEqual([2021, 2022, 2023]);
  expect(inFen.map((row) => row.demand_mean)).toContain(0);
});

it("without places there is no row", () => {
  const { plan: without } = grownRun([], {}, { ...grownCouncil(), places: [] });
  expect(rowsOf(overflowTable(without, runDraws(without, 1, 0, 2).overflow))).toEqual([]);
});
