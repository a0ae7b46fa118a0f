import { expect, test } from "vitest";
import type { Outcome } from "../../src/evaluate/outcome.ts";
import { outcomesTable } from "../../src/evaluate/outcomes-table.ts";
import { scoresTable } from "../../src/evaluate/scores-table.ts";

const QUANTILES = { p025: 60, p05: 70, p10: 80, p25: 90, p75: 110, p90: 120, p95: 130, p975: 140 };

function outcome(dataset: string, horizon: number, code: string, actual: number, more: Partial<Outcome> = {}): Outcome {
  return {
    dataset,
    origin: 2020,
    year: 2020 + horizon,
    horizon,
    level: code === "all" ? "total" : "age_band",
    code,
    method: "forecast",
    actual,
    median: 100,
    quantiles: QUANTILES,
    crps: 4,
    naiveError: 10,
    ...more,
  };
}

/** Rows of columns as objects, those named alone. */
function rowsOf(columns: ReturnType<typeof scoresTable>, names: readonly string[]) {
  return columns.n.map((_, r) => names.map((name) => columns[name][r]));
}

test("one dataset: levels with groups together and apart, horizons together and apart", () => {
  const table = scoresTable([
    outcome("north", 1, "all", 125),
    outcome("north", 2, "all", 75),
    outcome("north", 1, "5_10", 50),
    outcome("north", 1, "under_5", 150),
    outcome("north", 1, "all", 125, { method: "drift", median: 150, quantiles: undefined, crps: 25 }),
  ]);
  // Errors of 25 and 25 of 125 and 75; of 50 and 50 of 50 and 150.
  expect(rowsOf(table, ["dataset", "level", "code", "horizon", "method", "n", "wape", "bias", "cover80"])).toEqual([
    ["north", "total", "all", "all", "forecast", 2, 25, 0, 0],
    ["north", "total", "all", "all", "drift", 1, 20, 20, ""],
    ["north", "total", "all", 1, "forecast", 1, 20, -20, 0],
    ["north", "total", "all", 1, "drift", 1, 20, 20, ""],
    ["north", "total", "all", 2, "forecast", 1, (100 * 25) / 75, (100 * 25) / 75, 0],
    ["north", "age_band", "all", "all", "forecast", 2, 50, 0, 0],
    ["north", "age_band", "all", 1, "forecast", 2, 50, 0, 0],
    ["north", "age_band", "5_10", "all", "forecast", 1, 100, 100, 0],
    ["north", "age_band", "5_10", 1, "forecast", 1, 100, 100, 0],
    ["north", "age_band", "under_5", "all", "forecast", 1, (100 * 50) / 150, (-100 * 50) / 150, 0],
    ["north", "age_band", "under_5", 1, "forecast", 1, (100 * 50) / 150, (-100 * 50) / 150, 0],
  ]);
});

test("several datasets: all pooled, sum of errors over sum of plans, then each", () => {
  const table = scoresTable([outcome("north", 1, "all", 125), outcome("south", 1, "all", 75)]);
  expect(rowsOf(table, ["dataset", "horizon", "n", "wape", "mase", "crps"])).toEqual([
    ["all", "all", 2, 25, 2.5, 4],
    ["all", 1, 2, 25, 2.5, 4],
    ["north", "all", 1, 20, 2.5, 4],
    ["north", 1, 1, 20, 2.5, 4],
    ["south", "all", 1, (100 * 25) / 75, 2.5, 4],
    ["south", 1, 1, (100 * 25) / 75, 2.5, 4],
  ]);
  expect(table.mape[0]).toBeCloseTo((20 + 100 / 3) / 2, 12);
});

test("intervals: 125 lies in the 95% interval alone, 20, 40 and 80 plans wide", () => {
  const table = scoresTable([outcome("north", 1, "all", 125)]);
  expect(rowsOf(table, ["cover50", "cover80", "cover95", "width50", "width80", "width95"])[0]).toEqual([
    0, 0, 100, 16, 32, 64,
  ]);
});

test("outcomes, one row a forecast; what a method does not give is empty", () => {
  const table = outcomesTable([
    outcome("north", 1, "all", 125),
    outcome("north", 1, "all", 125, { method: "drift", quantiles: undefined, naiveError: undefined }),
  ]);
  expect(table.p025).toEqual([60, ""]);
  expect(table.naive_error).toEqual([10, ""]);
  expect(Object.keys(table).slice(0, 9)).toEqual([
    ...["dataset", "origin", "year", "horizon", "level", "code", "method", "actual", "median"],
  ]);
});
