import {
  type Backtest,
  type BacktestOptions,
  backtestFiles,
  backtestOrigin,
  backtestWords,
  datasetBacktest,
  type KnownThen,
  nothingToScore,
  type OriginBacktest,
  originsOf,
} from "@sufficiency/cli/backtest";
import { createDrawRunner, type Dataset, outcomesTable, scoresTable } from "@sufficiency/core";
import type { BacktestRequest } from "../../analyses/analysis-request.ts";
import { datasetOf } from "../dataset-of.ts";
import { pack, unpack } from "../packed.ts";
import { type AnalysisTask, type AnalysisWork, filesOf, jsonFiles } from "./analysis-work.ts";

/** How right forecasts of a dataset would have been, one origin a step. */
export const BACKTEST: AnalysisWork<BacktestRequest> = {
  async check(task) {
    const dataset = await datasetAt(task, task.datasetId);
    const steps = originsOf(dataset, task.request).length;
    return steps > 0 ? { steps } : { cannot: nothingToScore(task.datasetId, []), faults: [] };
  },

  async step(task, step) {
    const dataset = await datasetAt(task, task.datasetId);
    const origin = originsOf(dataset, task.request)[step];
    const { seed, draws } = task.request;
    const then = await knownAt(task, dataset, origin);
    return pack(await backtestOrigin(dataset, origin, then, async (plan) => createDrawRunner(plan)(seed, 0, draws)));
  },

  async conclude(task, results) {
    const dataset = await datasetAt(task, task.datasetId);
    const origins = results.map((result) => unpack<OriginBacktest>(result));
    const { draws, seed, known } = task.request;
    const options: BacktestOptions = {
      ...(task.request.origins === undefined ? {} : { origins: task.request.origins }),
      ...(known === undefined ? {} : { known: "the datasets given" }),
      draws,
      seed,
      threads: 1,
      quiet: true,
    };
    const datasets = [datasetBacktest(dataset, origins, known !== undefined)];
    if (datasets[0].origins.length === 0) return { cannot: nothingToScore(task.datasetId, datasets), faults: [] };
    const backtest: Backtest = { options, datasets };
    const { outcomes } = datasets[0];
    const tables = new Map([
      ["scores", scoresTable(outcomes)],
      ["outcomes", outcomesTable(outcomes)],
    ]);
    const words: [string, string] = ["words.txt", backtestWords(backtest)];
    return { files: new Map([...(await backtestFiles(backtest)), ...jsonFiles(tables), words]) };
  },
};

async function datasetAt(task: AnalysisTask<BacktestRequest>, id: string): Promise<Dataset> {
  return (await datasetOf(id, filesOf(task, id))).dataset;
}

async function knownAt(task: AnalysisTask<BacktestRequest>, dataset: Dataset, origin: number): Promise<KnownThen> {
  const { known } = task.request;
  if (known === undefined) return { dataset };
  const id = known[origin];
  if (id === undefined) return { reason: "no dataset of what was known then is given" };
  const then = await datasetAt(task, id);
  return then.name === dataset.name
    ? { dataset: then }
    : { reason: `the dataset of what was known then is ${then.name}'s` };
}
