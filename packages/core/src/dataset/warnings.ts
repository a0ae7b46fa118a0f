import type { Dataset } from "./dataset.ts";
import type { Fault } from "./fault.ts";
import { warnDoubledJoiners } from "./warnings/doubled-joiners.ts";
import { warnMissingPopulation } from "./warnings/missing-population.ts";
import { warnMissingTransitions } from "./warnings/missing-transitions.ts";
import { warnNamedTotals } from "./warnings/named-totals.ts";
import { warnPlansExceedPopulation } from "./warnings/plans-exceed-population.ts";
import { warnPlansWithoutTransitions } from "./warnings/plans-without-transitions.ts";
import { warnRecoding } from "./warnings/recoding.ts";
import { warnReferenceBands } from "./warnings/reference-bands.ts";
import { warnSides } from "./warnings/sides.ts";
import { warnStocksAndFlows } from "./warnings/stocks-and-flows.ts";
import { warnTotalsWithParts } from "./warnings/totals-with-parts.ts";
import { warnUnknownPriors } from "./warnings/unknown-priors.ts";
import { warnUnservedHolders } from "./warnings/unserved-holders.ts";

/** What is odd about a valid dataset: in the form of faults, but nothing that stops a forecast. */
export function warningsOf(dataset: Dataset): Fault[] {
  const checks = [
    warnNamedTotals,
    warnTotalsWithParts,
    warnDoubledJoiners,
    warnReferenceBands,
    warnStocksAndFlows,
    warnSides,
    warnRecoding,
    warnMissingTransitions,
    warnPlansWithoutTransitions,
    warnMissingPopulation,
    warnPlansExceedPopulation,
    warnUnservedHolders,
    warnUnknownPriors,
  ];
  return checks.flatMap((check) => check(dataset));
}
