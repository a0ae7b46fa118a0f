import { QUANTILE_RULE } from "@sufficiency/core";
import { BASELINE } from "../forecast/provenance.ts";
import { VERSION } from "../version.ts";
import { censusesOf, type Explained } from "./explained.ts";

/** The rule by which an explanation can be made again: nothing in it depends on the clock, the machine or the threads. */
export function explainProvenance(explained: Explained): Record<string, unknown> {
  const { options, whole, run, selection, scenario } = explained;
  const { from, to } = censusesOf(explained);
  const { name, title, hash } = whole;
  return {
    version: VERSION,
    dataset: { name, title, hash },
    scenario: scenario?.name ?? BASELINE,
    ...(scenario ? { levers: scenario.levers, scenarioSources: scenario.sources ?? [] } : {}),
    seed: options.seed,
    draws: options.draws,
    ...(options.asAt === undefined ? {} : { asAt: options.asAt }),
    lastCensus: from,
    to,
    selection,
    quantileRule: QUANTILE_RULE,
    assumptions: run.assumptions,
    outputs: [{ name: "explain", by: ["part"], unit: "plans" }],
  };
}
