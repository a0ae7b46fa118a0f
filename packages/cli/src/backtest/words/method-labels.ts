import { METHODS, type Method } from "@sufficiency/core";
import type { Backtest } from "../backtest.ts";

/** What methods are called in words. */
export function methodLabel({ datasets }: Backtest, method: Method): string {
  const areas = [...new Set(datasets.flatMap(({ reference }) => reference ?? []))];
  const labels: Record<Method, string> = {
    forecast: "forecast",
    persistence: "persistence",
    drift: "drift",
    damped_holt: "damped Holt",
    reference_growth: areas.length === 1 ? `${areas[0]}'s growth` : "the reference area's growth",
  };
  return labels[method];
}

/** The methods that could be made for any of the datasets. */
export function methodsMade({ datasets }: Backtest): Method[] {
  const made = new Set(datasets.flatMap(({ outcomes }) => outcomes.map(({ method }) => method)));
  return METHODS.filter((method) => made.has(method));
}
