import {
  countsTable,
  type Dataset,
  type Dimension,
  flowsTable,
  overflowTable,
  placesTable,
  prepareRun,
  runDraws,
} from "@sufficiency/core";

export interface ForecastInput {
  readonly dataset: Dataset;
  readonly by: readonly Dimension[];
  readonly to: number;
  readonly seed: number;
  readonly draws: number;
}

/**
 * The tables of a forecast with all three uncertainties, and with places where the dataset has some. From JSON to JSON, so
 * that the same question can be put to Node, to a bare JavaScript engine and to a browser, and the answers compared.
 */
export function forecastJson(input: string): string {
  const { dataset, by, to, seed, draws }: ForecastInput = JSON.parse(input);
  const run = prepareRun(dataset, { by: [by], to });
  if ("cannot" in run) throw new Error(run.cannot.problem);
  const tally = runDraws(run.plan, seed, 0, draws);
  return JSON.stringify({
    counts: countsTable(run.plan, run.dataset, run.plan.groupings[0], tally.counts[0]),
    flows: flowsTable(run.plan, run.dataset, tally.flows),
    places: placesTable(run.plan, tally.places),
    overflow: overflowTable(run.plan, tally.overflow),
  });
}
