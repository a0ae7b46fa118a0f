import { datasetOf } from "../dataset/dataset-of.ts";
import type { Labels } from "../dataset/labels-of.ts";
import { startDrawers } from "../forecast/start-drawers.ts";
import { startForecaster } from "../forecast/start-forecaster.ts";
import { whole } from "../words/numbers.ts";
import type { BenchOptions } from "./bench-options.ts";
import { GROUPINGS } from "./outcome.ts";

/** The futures that the service draws unless told: those of the bench are the same. */
const DRAWN = { draws: 1000, seed: 1 } as const;
const REST = 600;

/** Everything that scenarios of a dataset are tried with, until the signal comes: it is prepared once, in a worker. */
export async function preparedFor(id: string, labels: Labels, signal: AbortSignal): Promise<BenchOptions> {
  const dataset = await datasetOf(id);
  const forecaster = startForecaster(signal);
  const { from, to } = await forecaster.prepare(dataset, { by: GROUPINGS });
  return {
    dataset,
    labels,
    from,
    to,
    forecaster,
    draw: startDrawers(signal),
    signal,
    ...DRAWN,
    rest: REST,
    baseline: await forecaster.expected(),
    source: `Source: Sufficiency, a scenario in the builder, ${whole(DRAWN.draws)} simulated futures where there is an interval, seed ${DRAWN.seed}; dataset ${id}.`,
  };
}
