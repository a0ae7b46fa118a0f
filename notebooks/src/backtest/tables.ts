import type { ChartTable } from "@sufficiency/charts";
import { METHODS } from "@sufficiency/core";
import type { ScoreRow } from "./backtest.ts";
import { percent, scoreOf } from "./verdict.ts";

const LEVELS = [
  ["total", "All plans"],
  ["age_band", "By age band"],
  ["need", "By primary need"],
  ["setting_class", "By class of setting"],
  ["locality", "By locality"],
] as const;

const METHOD_NAMES: Readonly<Record<string, string>> = {
  forecast: "this forecast",
  persistence: "as many as now",
  drift: "the change so far goes on",
  damped_holt: "a damped trend",
  reference_growth: "England’s or the region’s growth",
};

/** Whether 80% intervals held what came, for the whole and for its parts. */
export function coverageTable(scores: readonly ScoreRow[]): ChartTable {
  const rows = LEVELS.flatMap(([level, label]) => {
    const score = scoreOf(scores, level, "all", "forecast");
    return score && score.cover80 !== ""
      ? [[label, score.n, percent(score.cover80), percent(Number(score.width80))]]
      : [];
  });
  return {
    columns: [
      { name: "level", unit: "" },
      { name: "forecasts", unit: "" },
      { name: "inside the 80% interval", unit: "should be 80%" },
      { name: "how wide it is", unit: "share of what came" },
    ],
    rows,
  };
}

/** How far each method was off, by years ahead: the forecast beside plain methods that cost nothing. */
export function errorsTable(scores: readonly ScoreRow[]): ChartTable {
  const horizons = [...new Set(scores.filter(({ level }) => level === "total").map(({ horizon }) => horizon))];
  const methods = METHODS.filter((method) => scoreOf(scores, "total", "all", method));
  return {
    columns: [
      { name: "years ahead", unit: "" },
      ...methods.map((method) => ({ name: METHOD_NAMES[method], unit: "" })),
    ],
    rows: horizons
      .filter((horizon) => horizon !== "all")
      .map((horizon) => [
        horizon,
        ...methods.map((method) => {
          const score = scoreOf(scores, "total", horizon, method);
          return score ? percent(score.wape) : null;
        }),
      ]),
  };
}
