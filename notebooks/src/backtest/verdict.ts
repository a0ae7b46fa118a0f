import { counted } from "../words/numbers.ts";
import type { Backtest, ScoreRow } from "./backtest.ts";

/** How many outcomes it takes before a share of them that was held says much. */
const FEW = 20;

/** How right forecasts of all plans were, and whether their intervals held, in sentences. */
export function verdict({ scores }: Backtest): string[] {
  const all = scoreOf(scores, "total", "all", "forecast");
  if (!all) return ["All plans were never counted twice, so forecasts of them cannot be measured."];
  const held = Math.round((all.n * Number(all.cover80)) / 100);
  const off = `The middle of the forecast was off by ${percent(all.wape)} of all plans on average; ${leaning(all.bias)}.`;
  const interval = `The 80% interval should hold 8 of 10. It held what came in ${held} of ${counted(all.n, "forecast")} of all plans.`;
  const few =
    all.n < FEW
      ? [
          `${counted(all.n, "forecast")} are too few to judge intervals by. Measure more years, or many councils together.`,
        ]
      : [];
  return [off, interval, ...few];
}

/** The score of a level over all groups, at one horizon or all. */
export function scoreOf(
  scores: readonly ScoreRow[],
  level: string,
  horizon: number | "all",
  method: string,
): ScoreRow | undefined {
  return scores.find(
    (row) =>
      row.level === level && row.code === "all" && String(row.horizon) === String(horizon) && row.method === method,
  );
}

function leaning(bias: number): string {
  if (Math.abs(bias) < 0.5) return "it was as often too high as too low";
  return `on the whole it was ${percent(Math.abs(bias))} too ${bias < 0 ? "low" : "high"}`;
}

export function percent(value: number): string {
  return `${value.toFixed(1)}%`;
}
