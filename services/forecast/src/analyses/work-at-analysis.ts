import type { Pool } from "pg";
import { filesOfDataset } from "../datasets/dataset-store.ts";
import type { Jobs } from "../jobs/start-jobs.ts";
import type { AnyAnalysisTask } from "../work/analyses/analyse.ts";
import type { Files } from "../work/dataset-of.ts";
import type { Crew } from "../work/start-crew.ts";
import {
  datasetsOfAnalysis,
  failAnalysis,
  finishAnalysis,
  getAnalysis,
  type StoredAnalysis,
} from "./analysis-store.ts";
import { addStep, beginStep, keepStep, resultsOfSteps } from "./step-store.ts";

interface Parts {
  readonly pool: Pool;
  readonly jobs: Jobs;
  readonly crew: Crew;
}

/** Does one step of an analysis, where it is still to be done. */
export async function workAtStep({ pool, jobs, crew }: Parts, id: string, step: number): Promise<void> {
  const analysis = await getAnalysis(pool, id);
  if (!analysis || !isOpen(analysis) || !(await beginStep(pool, id, step))) return;
  const earlier = analysis.kind === "seek" ? await resultsOfSteps(pool, id, step) : [];
  const result = await crew.run("stepAnalysis", { ...(await taskOf(pool, analysis)), step, earlier });
  await keepStep(pool, jobs, { id, step, result });
}

/** Puts together what the steps of an analysis gave, or takes one more on. */
export async function concludeAnalysis({ pool, jobs, crew }: Parts, id: string): Promise<void> {
  const analysis = await getAnalysis(pool, id);
  if (!analysis || !isOpen(analysis) || analysis.steps_done < analysis.steps) return;
  const results = await resultsOfSteps(pool, id);
  const done = await crew.run("concludeAnalysis", { ...(await taskOf(pool, analysis)), results });
  if ("files" in done) await finishAnalysis(pool, id, done.files);
  else if ("cannot" in done) await failAnalysis(pool, id, done.cannot);
  else await addStep(pool, jobs, id, results.length);
}

async function taskOf(pool: Pool, { id, kind, dataset_id, request }: StoredAnalysis): Promise<AnyAnalysisTask> {
  return { kind, datasetId: dataset_id, request, datasets: await filesOfAll(pool, await datasetsOfAnalysis(pool, id)) };
}

/** The files of some datasets, by their ids. */
export async function filesOfAll(pool: Pool, ids: readonly string[]): Promise<Map<string, Files>> {
  const datasets = new Map<string, Files>();
  for (const id of ids) datasets.set(id, await filesOfDataset(pool, id));
  return datasets;
}

function isOpen({ state }: StoredAnalysis): boolean {
  return state === "queued" || state === "running";
}
