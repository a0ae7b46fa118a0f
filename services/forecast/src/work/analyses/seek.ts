import { fitScenario } from "@sufficiency/cli/forecast";
import { type Measured, prepareSeek, type Seeking, type SeekOptions, seekWords } from "@sufficiency/cli/seek";
import { createDrawRunner, type Dataset, faultText, type PreparedRun, prepareRun } from "@sufficiency/core";
import type { SeekRequest } from "../../analyses/analysis-request.ts";
import { VERSION } from "../../version.ts";
import { datasetOf } from "../dataset-of.ts";
import { pack, unpack } from "../packed.ts";
import type { Refused } from "../prepared-of.ts";
import { type AnalysisTask, type AnalysisWork, filesOf } from "./analysis-work.ts";

interface Trial extends Measured {
  readonly size: number;
}

interface Prepared {
  readonly key: string;
  readonly whole: Dataset;
  readonly run: PreparedRun;
  readonly seeking: Seeking;
  readonly options: SeekOptions;
}

/** The search that this thread is at: it is prepared once for all its steps. */
let latest: Prepared | undefined;

/** The size of a lever, one size tried a step: which one is next follows from what those before gave. */
export const SEEK: AnalysisWork<SeekRequest> = {
  async check(task) {
    const prepared = await prepare(task);
    return "cannot" in prepared ? prepared : { steps: 1 };
  },

  async step(task, _step, earlier) {
    const { seeking } = await ready(task);
    const progress = await follow(seeking, earlier);
    if (!("next" in progress)) throw new Error("the size is found already");
    const { next: size } = progress;
    const plan = seeking.planAt(size);
    const tally = createDrawRunner(plan)(task.request.seed, 0, task.request.draws);
    const trial: Trial = { size, ...seeking.measure(plan, tally) };
    return pack(trial);
  },

  async conclude(task, results) {
    const { seeking, whole, run, options } = await ready(task);
    const progress = await follow(seeking, results);
    if ("next" in progress) return { isMoreNeeded: true };
    const { target, varied } = seeking;
    const { sought, error } = progress.found;
    const { name, title, hash } = whole;
    const document = {
      version: VERSION,
      dataset: { name, title, hash },
      scenario: task.request.scenario,
      vary: options.vary,
      target: options.target,
      seed: options.seed,
      draws: options.draws,
      asAt: options.asAt ?? null,
      lastCensus: run.plan.demand.baseYear,
      to: run.plan.demand.baseYear + run.plan.demand.years,
      outcome: sought.outcome,
      property: varied.property,
      meaning: varied.meaning,
      size: sought.best.size,
      standardErrorOfSize: error ?? null,
      figure: sought.best.figure,
      figureIs: target.probability === undefined ? "mean" : "probability",
      tried: sought.trials,
    };
    const words = seekWords({ options, whole, run, target, varied, sought, error });
    return {
      files: new Map([
        ["words.txt", words],
        ["seek.json", `${JSON.stringify(document)}\n`],
      ]),
    };
  },
};

/** Seeks with the sizes that were tried: gives the next to try, or what was found. */
async function follow(seeking: Seeking, results: readonly Uint8Array[]) {
  const tried = new Map(results.map((result) => unpack<Trial>(result)).map((trial) => [trial.size, trial]));
  let next: number | undefined;
  const found = await seeking
    .seek(async (size) => {
      const trial = tried.get(size);
      if (trial) return trial;
      next = size;
      throw NOT_TRIED;
    })
    .catch((error) => {
      if (error !== NOT_TRIED) throw error;
    });
  return found ? { found } : { next: next as number };
}

const NOT_TRIED = new Error("not tried yet");

async function ready(task: AnalysisTask<SeekRequest>): Promise<Prepared> {
  const prepared = await prepare(task);
  if ("cannot" in prepared) throw new Error(prepared.cannot);
  return prepared;
}

async function prepare(task: AnalysisTask<SeekRequest>): Promise<Prepared | Refused> {
  const { datasetId, request } = task;
  const key = JSON.stringify([datasetId, request]);
  if (latest?.key === key) return latest;
  const { dataset: whole } = await datasetOf(datasetId, filesOf(task, datasetId));
  const { as_at, to, draws, seed, scenario, vary, target } = request;
  const options: SeekOptions = {
    scenario: `scenario ${scenario.name}`,
    vary,
    target,
    ...(as_at === undefined ? {} : { asAt: as_at }),
    ...(to === undefined ? {} : { to }),
    draws,
    seed,
    threads: 1,
  };
  const run = prepareRun(whole, { ...options, by: [[], ["setting"]] });
  if ("cannot" in run) return { cannot: `${run.cannot.problem}; give ${run.cannot.expected}.`, faults: [] };
  const fitted = await fitScenario("scenario", JSON.stringify(scenario), run);
  const seeking = await prepareSeek(run, fitted, options);
  if ("faults" in seeking) {
    const words = seeking.faults.map((fault) => (typeof fault === "string" ? fault : faultText(fault)));
    const faults = seeking.faults.flatMap((fault) => (typeof fault === "string" ? [] : [fault]));
    return { cannot: "the size cannot be sought; mend what is wrong, then ask again.", faults, errors: words };
  }
  latest = { key, whole, run, seeking, options };
  return latest;
}
