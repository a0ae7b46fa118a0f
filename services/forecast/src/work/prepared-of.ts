import {
  type CannotForecast,
  createDrawRunner,
  type Dimension,
  type DrawRunner,
  type PreparedRun,
  prepareRun,
} from "@sufficiency/core";
import type { RunRequest } from "../runs/run-request.ts";
import { datasetOf, type Files } from "./dataset-of.ts";

/** What is to be drawn: a dataset, what was asked of it, and the groupings to count by. */
export interface Drawn {
  readonly datasetId: string;
  readonly files: Files;
  readonly request: RunRequest;
  readonly by: readonly (readonly Dimension[])[];
}

interface Prepared {
  readonly key: string;
  readonly run: PreparedRun;
  readonly draw: DrawRunner;
}

/** The run that this thread is at: it is prepared once for all its chunks. */
let latest: Prepared | undefined;

/** A run that is ready to be drawn; or why it cannot be. */
export async function preparedOf({ datasetId, files, request, by }: Drawn): Promise<Prepared | CannotForecast> {
  const { as_at, to } = request;
  const key = JSON.stringify([datasetId, as_at, to, by]);
  if (latest?.key === key) return latest;
  const { dataset } = await datasetOf(datasetId, files);
  const run = prepareRun(dataset, {
    by,
    ...(as_at === undefined ? {} : { asAt: as_at }),
    ...(to === undefined ? {} : { to }),
  });
  if ("cannot" in run) return run;
  latest = { key, run, draw: createDrawRunner(run.plan) };
  return latest;
}
