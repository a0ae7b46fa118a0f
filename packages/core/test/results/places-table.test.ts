import { describe, expect, it } from "vitest";
import { PHASES } from "../../src/domain/ages.ts";
import { placesTable } from "../../src/results/places-table.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { type Row, rowsOf, where } from "../helpers/column-rows.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { total } from "../helpers/placed-years.ts";
import { planOf } from "../helpers/plan-of.ts";
import { placesOf } from "../helpers/small-council.ts";
import { CHANCE_ONLY, smallModel } from "../helpers/small-model.ts";

const { plan } = grownRun([]);
const columns = placesTable(plan, runDraws(plan, 33, 0, 60).places);
const rows = rowsOf(columns);
const MEASURES = ["places", "demand", "placed", "over", "overflow", "shortfall"];
const mean = (row: Row, measure: string): number => row[`${measure}_mean`] as number;

it("has its columns in the order in which they are written", () => {
  expect(Object.keys(columns)).toEqual([
    "census_year",
    "phase",
    "setting",
    "locality",
    ...MEASURES.flatMap((measure) => ["mean", "p10", "p50", "p90"].map((name) => `${measure}_${name}`)),
    "p_shortfall",
  ]);
});

it("has every forecast year, phase, capped setting and locality, with all of each", () => {
  expect(rows).toHaveLength(3 * 1 * (PHASES.length + 1) * 3);
  expect(new Set(columns.setting)).toEqual(new Set(["special"]));
});

describe("all", () => {
  it.each(MEASURES)("%s of all localities, and of all phases, are the sums of the parts in the mean", (measure) => {
    for (const row of rows) {
      const { census_year, setting, phase, locality } = row;
      if (locality === "all") {
        const parts = where(rows, { census_year, setting, phase }).filter((part) => part.locality !== "all");
        expect(total(parts.map((part) => mean(part, measure)))).toBeCloseTo(mean(row, measure), 9);
      }
      if (phase === "all") {
        const parts = where(rows, { census_year, setting, locality }).filter((part) => part.phase !== "all");
        expect(total(parts.map((part) => mean(part, measure)))).toBeCloseTo(mean(row, measure), 9);
      }
    }
  });

  it("has the places of the dataset, those of others taken off: 150, and 16 more from 2022, and 15 from 2023", () => {
    const all = where(rows, { phase: "all", locality: "all" });
    expect(all.map((row) => row.places_mean)).toEqual([150, 166, 181]);
    expect(all.map((row) => row.places_p10)).toEqual([150, 166, 181]);
  });
});

it("in every row demand = placed + over + overflow in the mean, and p10, p50 and p90 ascend", () => {
  for (const row of rows) {
    expect(mean(row, "placed") + mean(row, "over") + mean(row, "overflow")).toBeCloseTo(mean(row, "demand"), 9);
    for (const measure of MEASURES) {
      expect(row[`${measure}_p10`]).toBeLessThanOrEqual(row[`${measure}_p50`] as number);
      expect(row[`${measure}_p50`]).toBeLessThanOrEqual(row[`${measure}_p90`] as number);
    }
  }
});

it("p_shortfall is the share of draws with a shortfall: 0 with places enough, 1 with none, 1/2 at even odds", () => {
  const model = smallModel({ stock: [[6, 0, 0, 0, 1]], move: () => [1, 1] });
  const chance = (places: number): number => {
    const small = planOf(model, placesOf(model, [{ places: { 2020: places } }]), [], CHANCE_ONLY);
    const table = rowsOf(placesTable(small, runDraws(small, 1, 0, 1000).places));
    return where(table, { phase: "all", locality: "all" })[0].p_shortfall as number;
  };
  expect(chance(1)).toBe(0);
  /** 5 standard errors of 1,000 draws of one coin: 0.079. */
  expect(Math.abs(chance(0) - 0.5)).toBeLessThanOrEqual(0.079);
  const certain = smallModel({ stock: [[6, 0, 1, 0, 1]] });
  const small = planOf(certain, placesOf(certain, [{ places: { 2020: 0 } }]), []);
  expect(placesTable(small, runDraws(small, 1, 0, 5).places).p_shortfall.at(-1)).toBe(1);
});

it("without places there is no row", () => {
  const { plan: without } = grownRun([], {}, { ...grownCouncil(), places: [] });
  expect(rowsOf(placesTable(without, runDraws(without, 1, 0, 2).places))).toEqual([]);
});
