import { fitScenario } from "@sufficiency/cli/forecast";
import {
  createDrawRunner,
  type Dimension,
  type DrawRunner,
  type Fault,
  type PreparedRun,
  prepareRun,
} from "@sufficiency/core";
import { withScenario } from "@sufficiency/core/scenarios";
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

/** Why a run cannot be made, in the command line's own words; with every fault of its scenario where that is why. */
export interface Refused {
  readonly cannot: string;
  readonly faults: readonly Fault[];
  /** All that is wrong in words, where not all of it is a fault of a scenario. */
  readonly errors?: readonly string[];
}

/** A run that is ready to be drawn; or why it cannot be. */
export async function preparedOf({ datasetId, files, request, by }: Drawn): Promise<Prepared | Refused> {
  const { as_at, to, scenario } = request;
  const key = JSON.stringify([datasetId, as_at, to, scenario, by]);
  if (latest?.key === key) return latest;
  const { dataset } = await datasetOf(datasetId, files);
  const baseline = prepareRun(dataset, {
    by,
    ...(as_at === undefined ? {} : { asAt: as_at }),
    ...(to === undefined ? {} : { to }),
  });
  if ("cannot" in baseline) {
    return { cannot: `${baseline.cannot.problem}; give ${baseline.cannot.expected}.`, faults: [] };
  }
  const run = scenario === undefined ? baseline : await underScenario(scenario, baseline);
  if ("cannot" in run) return run;
  latest = { key, run, draw: createDrawRunner(run.plan) };
  return latest;
}

async function underScenario(scenario: object, baseline: PreparedRun): Promise<PreparedRun | Refused> {
  const fitted = await fitScenario("scenario", JSON.stringify(scenario), baseline);
  if (fitted.ok) return withScenario(baseline, fitted.scenario);
  return { cannot: "the scenario has faults; mend them, then ask again.", faults: fitted.faults };
}
