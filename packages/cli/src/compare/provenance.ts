import { QUANTILE_RULE } from "@sufficiency/core";
import { VERSION } from "../version.ts";
import type { Compared } from "./compared.ts";

/** The rule by which a comparison can be made again: nothing in it depends on the clock, the machine or the threads. */
export function compareProvenance({ options, whole, run, scenarios }: Compared): Record<string, unknown> {
  const { name, title, hash } = whole;
  const { baseYear, years } = run.plan.demand;
  return {
    version: VERSION,
    dataset: { name, title, hash },
    scenarios,
    seed: options.seed,
    draws: options.draws,
    asAt: options.asAt ?? null,
    lastCensus: baseYear,
    to: baseYear + years,
    by: options.by.map((by) => ["census_year", ...by]),
    quantileRule: QUANTILE_RULE,
    pairing: "each difference is scenario - baseline in the same draw: the same rates, walk and luck where they agree",
    assumptions: run.assumptions,
    outputs: options.by.map((by, i) => ({
      name: compareName(i),
      by: ["scenario", "lever", "census_year", ...by, "view"],
      unit: "plans, scenario - baseline",
    })),
  };
}

/** Name of the table of the first --by, the second, and so on. */
export function compareName(index: number): string {
  return index === 0 ? "compare" : `compare-${index + 1}`;
}
