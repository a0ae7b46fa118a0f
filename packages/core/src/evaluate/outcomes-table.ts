import type { Columns } from "../results/counts-table.ts";
import type { Outcome, OutcomeQuantiles } from "./outcome.ts";

const NAMES = [
  "dataset",
  "origin",
  "year",
  "horizon",
  "level",
  "code",
  "method",
  "actual",
  "median",
] as const satisfies readonly (keyof Outcome)[];

const QUANTILE_COLUMNS = [
  "p025",
  "p05",
  "p10",
  "p25",
  "p75",
  "p90",
  "p95",
  "p975",
] as const satisfies readonly (keyof OutcomeQuantiles)[];

/** One row a forecast, with what came: counts in plans, quantiles empty for methods without an interval. */
export function outcomesTable(outcomes: readonly Outcome[]): Columns {
  return {
    ...Object.fromEntries(NAMES.map((name) => [name, outcomes.map((outcome) => outcome[name])])),
    ...Object.fromEntries(
      QUANTILE_COLUMNS.map((name) => [name, outcomes.map(({ quantiles }) => quantiles?.[name] ?? "")]),
    ),
    crps: outcomes.map(({ crps }) => crps),
    naive_error: outcomes.map(({ naiveError }) => naiveError ?? ""),
  };
}
