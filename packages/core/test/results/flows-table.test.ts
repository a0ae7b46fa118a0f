import { describe, expect, it } from "vitest";
import { flowsTable } from "../../src/results/flows-table.ts";
import { QUANTILE_NAMES } from "../../src/results/quantile.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { rowsOf, where } from "../helpers/column-rows.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { total } from "../helpers/placed-years.ts";
import { meanOf } from "../helpers/tally-values.ts";

const { plan, dataset } = grownRun([[]]);
const tally = runDraws(plan, 32, 0, 50);
const columns = flowsTable(plan, dataset, tally.flows);
const rows = rowsOf(columns);
const { settings } = plan.demand.shape;

it("has its columns in the order in which they are written", () => {
  expect(Object.keys(columns)).toEqual(["census_year", "setting", "flow", "status", "mean", ...QUANTILE_NAMES]);
});

it("has every year of transitions, observed, and every forecast year, each setting and flow", () => {
  expect(rows).toHaveLength(6 * settings.length * 3);
  expect(new Set(where(rows, { status: "observed" }).map((row) => row.census_year))).toEqual(
    new Set([2018, 2019, 2020]),
  );
  expect(new Set(where(rows, { status: "forecast" }).map((row) => row.census_year))).toEqual(
    new Set([2021, 2022, 2023]),
  );
});

describe("observed flows equal the transitions", () => {
  const observed = (flow: string, setting: string, census_year: number) =>
    where(rows, { status: "observed", flow, setting, census_year })[0];
  const counted = (keep: (row: (typeof dataset.transitions)[number]) => boolean): number =>
    total(dataset.transitions.filter(keep).map((row) => row.count));

  it.each(settings)(
    "%s: joiners by the setting they came to, leavers by the one they left, movers by the new one",
    (setting) => {
      for (const year of [2018, 2019, 2020]) {
        const here = { joiner: 0, leaver: 0, mover: 0 };
        here.joiner = counted((r) => r.census_year === year && r.setting_before === "" && r.setting_after === setting);
        here.leaver = counted((r) => r.census_year === year && r.setting_after === "" && r.setting_before === setting);
        here.mover = counted(
          (r) =>
            r.census_year === year &&
            r.setting_after === setting &&
            r.setting_before !== "" &&
            r.setting_before !== setting,
        );
        for (const [flow, count] of Object.entries(here)) {
          const row = observed(flow, setting, year);
          expect([row.mean, ...QUANTILE_NAMES.map((name) => row[name])]).toEqual(new Array(8).fill(count));
        }
      }
    },
  );
});

it("forecast flows reconcile with forecast counts: plans = plans before - leavers + joiners, in the mean", () => {
  const flow = (name: string, census_year: number): number =>
    total(where(rows, { flow: name, census_year }).map((row) => row.mean as number));
  let before = total(dataset.counts.filter((row) => row.census_year === 2020).map((row) => row.count));
  for (let year = 0; year < 3; year++) {
    const { mean } = meanOf(tally.counts[0], year * 2);
    expect(before - flow("leaver", 2021 + year) + flow("joiner", 2021 + year)).toBeCloseTo(mean, 9);
    before = mean;
  }
});

it("observed movers of all settings together are the stayers who changed setting", () => {
  const council = grownCouncil();
  const stayers = council.transitions.filter((row) => row.setting_before !== "" && row.setting_after !== "");
  const moved = stayers.filter((row) => row.setting_before !== row.setting_after);
  expect(total(where(rows, { flow: "mover", status: "observed" }).map((row) => row.mean as number))).toBe(
    total(moved.map((row) => row.count)),
  );
});

it("has years whose transitions are inferred, marked so", () => {
  const inferred = grownRun([[]], {}, { ...grownCouncil(), transitions: [] });
  const table = rowsOf(flowsTable(inferred.plan, inferred.dataset, runDraws(inferred.plan, 1, 0, 1).flows));
  expect(new Set(where(table, { status: "inferred" }).map((row) => row.census_year))).toEqual(
    new Set([2018, 2019, 2020]),
  );
  expect(where(table, { status: "observed" })).toEqual([]);
});
