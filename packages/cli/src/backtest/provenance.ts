import { METHODS, QUANTILE_RULE } from "@sufficiency/core";
import { VERSION } from "../version.ts";
import type { Backtest } from "./backtest.ts";
import { warningsOf } from "./warnings.ts";
import { methodsMade } from "./words/method-labels.ts";

/** What it takes to make a backtest again, and what to know before relying on it. */
export function provenanceOf(backtest: Backtest): Record<string, unknown> {
  const { options, datasets } = backtest;
  const made = methodsMade(backtest);
  return {
    version: VERSION,
    command: "backtest",
    scenario: "baseline",
    seed: options.seed,
    draws: options.draws,
    known:
      options.known === undefined ? "each dataset, cut to what was known" : "datasets as they were made at each origin",
    quantileRule: QUANTILE_RULE,
    warnings: warningsOf(backtest),
    methods: made,
    methodsLeftOut: METHODS.filter((method) => !made.includes(method)),
    datasets: datasets.map(({ dataset, origins, leftOut, reference, later }) => ({
      ...dataset,
      origins,
      leftOut,
      reference: reference ?? null,
      laterFigures: later,
    })),
    outputs: [
      {
        name: "scores",
        by: ["dataset", "level", "code", "horizon", "method"],
        unit: "%, but mase (times) and crps (plans)",
      },
      { name: "outcomes", by: ["dataset", "origin", "year", "level", "code", "method"], unit: "plans" },
    ],
  };
}
