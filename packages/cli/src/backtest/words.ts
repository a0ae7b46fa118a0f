import { METHODS, type Outcome, scoreOf } from "@sufficiency/core";
import { textTable } from "../text-table.ts";
import type { Backtest } from "./backtest.ts";

/** A backtest in words and small tables. */
export function wordsOf({ datasets }: Backtest): string {
  const outcomes = datasets.flatMap((each) => each.outcomes).filter(({ level }) => level === "total");
  const horizons = [...new Set(outcomes.map(({ horizon }) => horizon))].sort((a, b) => a - b);
  const rows = horizons.map((horizon) =>
    rowOf(
      horizon,
      outcomes.filter((each) => each.horizon === horizon),
    ),
  );
  return `${textTable(["years ahead", "n", ...METHODS, "bias", "in 80%", "in 95%", "width 80%"], rows)}\n`;
}

function rowOf(horizon: number, outcomes: readonly Outcome[]): string[] {
  const scores = METHODS.map((method) => scoreOf(outcomes.filter((each) => each.method === method)));
  const [own] = scores;
  const shown = (value: number | undefined) => (value === undefined ? "" : value.toFixed(1));
  return [
    String(horizon),
    String(own.n),
    ...scores.map((score) => shown(score.wape)),
    shown(own.bias),
    shown(own.coverage[80]),
    shown(own.coverage[95]),
    shown(own.width[80]),
  ];
}
