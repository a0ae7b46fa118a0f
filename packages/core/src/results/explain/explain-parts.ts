import { total } from "../../domain/total.ts";
import { QUANTILE_NAMES } from "../quantile.ts";
import type { SignedHistograms } from "../signed-histograms.ts";
import { signedSummaryOf } from "../signed-summary.ts";
import { type ExplainPlan, FLOW_PARTS, type PartName } from "./explain-plan.ts";

/** A figure over draws, in plans: mean, and the quantiles at 10%, 50% and 90%. */
export interface Figure {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Where a change comes from. Means, and every draw, add up: base + parts = forecast, and change = forecast - base. */
export interface Explanation {
  /** Plans counted at the base census, those of `unmet` where they want to be. */
  readonly base: number;
  readonly parts: readonly (Figure & { readonly part: PartName })[];
  readonly change: Figure;
  readonly forecast: Figure;
}

/** Puts what draws gave (see createExplainRunner) together as figures. */
export function explanationOf(plan: ExplainPlan, drawn: SignedHistograms): Explanation {
  const [{ demand: today }] = plan.futures;
  const base = total(plan.cells.map((cell) => today.stock[cell]));
  const names: PartName[] = [...FLOW_PARTS, ...plan.futureParts.map(({ part }) => part)];
  const parts = names.map((part, cell) => ({ part, ...figureOf(drawn, cell) }));
  const forecast = figureOf(drawn, names.length);
  const less = (value: number): number => value - base;
  const change = {
    mean: less(forecast.mean),
    p10: less(forecast.p10),
    p50: less(forecast.p50),
    p90: less(forecast.p90),
  };
  return { base, parts, change, forecast };
}

function figureOf(drawn: SignedHistograms, cell: number): Figure {
  const { mean, quantiles } = signedSummaryOf(drawn, cell);
  const at = (name: (typeof QUANTILE_NAMES)[number]): number => quantiles[QUANTILE_NAMES.indexOf(name)];
  return { mean, p10: at("p10"), p50: at("p50"), p90: at("p90") };
}
