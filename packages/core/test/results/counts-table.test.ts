import { describe, expect, it } from "vitest";
import { countsTable } from "../../src/results/counts-table.ts";
import { FULL_GRID } from "../../src/results/grouping.ts";
import { QUANTILE_NAMES } from "../../src/results/quantile.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { summaryOf } from "../../src/results/summary.ts";
import { rowsOf, where } from "../helpers/column-rows.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { total } from "../helpers/placed-years.ts";

const prepared = grownRun([["setting"], FULL_GRID, [], ["need_group"]]);
const { plan, dataset } = prepared;
const tally = runDraws(plan, 31, 0, 50);
const table = (grouping: number) => countsTable(plan, dataset, plan.groupings[grouping], tally.counts[grouping]);

describe("counts by setting", () => {
  const columns = table(0);
  const rows = rowsOf(columns);

  it("has its columns in the order in which they are written, all of one length", () => {
    expect(Object.keys(columns)).toEqual(["census_year", "setting", "view", "status", "mean", ...QUANTILE_NAMES]);
    expect(new Set(Object.values(columns).map((column) => column.length)).size).toBe(1);
  });

  it("has every census, observed, and every forecast year, in both views", () => {
    expect(rows).toHaveLength(7 * 3 * 2);
    expect(new Set(where(rows, { status: "observed" }).map((row) => row.census_year))).toEqual(
      new Set([2017, 2018, 2019, 2020]),
    );
    expect(new Set(where(rows, { status: "forecast" }).map((row) => row.census_year))).toEqual(
      new Set([2021, 2022, 2023]),
    );
  });

  it("observed rows repeat the count of the dataset in the mean and in every quantile", () => {
    for (const row of where(rows, { status: "observed" })) {
      const counted = total(
        dataset.counts
          .filter((count) => count.census_year === row.census_year && count.setting === row.setting)
          .map(({ count }) => count),
      );
      expect([row.mean, ...QUANTILE_NAMES.map((name) => row[name])]).toEqual(new Array(8).fill(counted));
    }
  });

  it("forecast rows give the mean and quantiles of the draws, ascending", () => {
    const [row] = where(rows, { census_year: 2022, setting: "special", view: "placed" });
    const { mean, quantiles } = summaryOf(tally.counts[0], (2 * 1 + 1) * 3 + 1);
    expect([row.mean, ...QUANTILE_NAMES.map((name) => row[name])]).toEqual([mean, ...quantiles]);
    for (const each of rows) {
      const values = QUANTILE_NAMES.map((name) => each[name] as number);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
  });

  it("means of settings add up to the mean of all, in each view and year", () => {
    for (const all of rowsOf(table(2))) {
      const parts = where(rows, { census_year: all.census_year, view: all.view }).map((row) => row.mean as number);
      expect(total(parts)).toBeCloseTo(all.mean as number, 9);
    }
  });
});

it("the full grid leaves empty cells out, and what it has adds up to all", () => {
  const rows = rowsOf(table(1));
  expect(rows.every((row) => (row.mean as number) > 0)).toBe(true);
  expect(rows.length).toBeLessThan(7 * 2 * plan.groupings[1].keys.length);
  for (const all of rowsOf(table(2))) {
    const cells = where(rows, { census_year: all.census_year, view: all.view, status: all.status });
    expect(total(cells.map((row) => row.mean as number))).toBeCloseTo(all.mean as number, 6);
  }
});

it("groups that are empty in every year, view and draw are left out: need groups that the council does not have", () => {
  expect(new Set(table(3).need_group)).toEqual(new Set(["communication", "semh"]));
});

it("a group that is empty in some years only has a row in each", () => {
  const council = grownCouncil();
  const counts = council.counts.filter((row) => !(row.census_year === 2017 && row.setting === "independent"));
  const other = grownRun([["setting"]], {}, { ...council, counts });
  const rows = rowsOf(
    countsTable(other.plan, other.dataset, other.plan.groupings[0], runDraws(other.plan, 1, 0, 2).counts[0]),
  );
  expect(where(rows, { census_year: 2017, setting: "independent" }).map((row) => row.mean)).toEqual([0, 0]);
});

it("without places there is only the demand view, and it is the same", () => {
  const without = grownRun([["setting"]], {}, { ...grownCouncil(), places: [] });
  const columns = countsTable(
    without.plan,
    without.dataset,
    without.plan.groupings[0],
    runDraws(without.plan, 31, 0, 50).counts[0],
  );
  expect(new Set(columns.view)).toEqual(new Set(["demand"]));
  expect(rowsOf(columns)).toEqual(where(rowsOf(table(0)), { view: "demand" }));
});

it("the last census's demand has children who were turned away where they want to be; what was placed is as counted", () => {
  const [held] = dataset.counts.filter(
    (row) => row.census_year === 2020 && row.setting === "mainstream" && row.count > 1,
  );
  const { need, age, locality } = held;
  const unmet = [{ need, age, locality, wanted: "special", held: "mainstream", count: 2 }];
  const run = grownRun([["setting"]], {}, { ...grownCouncil(), unmet });
  const rows = rowsOf(
    countsTable(run.plan, run.dataset, run.plan.groupings[0], runDraws(run.plan, 31, 0, 2).counts[0]),
  );
  const plans = (census_year: number, setting: string, view: string) =>
    where(rows, { census_year, setting, view })[0].mean as number;
  expect(plans(2020, "special", "demand")).toBe(plans(2020, "special", "placed") + 2);
  expect(plans(2020, "mainstream", "demand")).toBe(plans(2020, "mainstream", "placed") - 2);
  expect(plans(2019, "special", "demand")).toBe(plans(2019, "special", "placed"));
});
