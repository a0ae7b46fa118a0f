import type { Outcome, OutcomeQuantiles } from "./outcome.ts";
import { bias } from "./scores/bias.ts";
import { coverage, type IntervalForecast } from "./scores/coverage.ts";
import { intervalWidth } from "./scores/interval-width.ts";
import { mape } from "./scores/mape.ts";
import { mase } from "./scores/mase.ts";
import { wape } from "./scores/wape.ts";

/** The intervals that are scored, with the quantiles they lie between. */
export const INTERVALS = [
  { percent: 50, low: "p25", high: "p75" },
  { percent: 80, low: "p10", high: "p90" },
  { percent: 95, low: "p025", high: "p975" },
] as const satisfies readonly { percent: number; low: keyof OutcomeQuantiles; high: keyof OutcomeQuantiles }[];

export type IntervalPercent = (typeof INTERVALS)[number]["percent"];

/** The scores of some forecasts of one method; undefined where they have no value. */
export interface Score {
  /** Forecasts that were scored. */
  readonly n: number;
  /** Per cent. */
  readonly wape: number | undefined;
  readonly mape: number | undefined;
  readonly bias: number | undefined;
  /** Times the naive error of one year. */
  readonly mase: number | undefined;
  /** Mean, in plans. */
  readonly crps: number | undefined;
  /** By interval: per cent of outcomes held, and per cent of plans wide. */
  readonly coverage: Readonly<Record<IntervalPercent, number | undefined>>;
  readonly width: Readonly<Record<IntervalPercent, number | undefined>>;
}

/** Scores some forecasts of one method together, whatever councils, origins and groups they are of. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const byInterval = (score: (forecasts: readonly IntervalForecast[]) => number | undefined) =>
    Object.fromEntries(INTERVALS.map(({ percent }) => [percent, score(intervalsOf(outcomes, percent))])) as Record<
      IntervalPercent,
      number | undefined
    >;
  return {
    n: outcomes.length,
    wape: wape(outcomes),
    mape: mape(outcomes),
    bias: bias(outcomes),
    mase: mase(outcomes),
    crps: outcomes.length > 0 ? outcomes.reduce((sum, { crps }) => sum + crps, 0) / outcomes.length : undefined,
    coverage: byInterval(coverage),
    width: byInterval(intervalWidth),
  };
}

/** The intervals of one width, of the forecasts that have any. */
export function intervalsOf(outcomes: readonly Outcome[], percent: IntervalPercent): IntervalForecast[] {
  const { low, high } = INTERVALS.find((interval) => interval.percent === percent) as (typeof INTERVALS)[number];
  return outcomes.flatMap(({ quantiles, actual }) =>
    quantiles ? [{ low: quantiles[low], high: quantiles[high], actual }] : [],
  );
}
