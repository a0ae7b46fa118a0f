import {
  type Compared,
  type CompareOptions,
  compareFiles,
  compareTables,
  compareWords,
  groupingsToCompare,
  prepareCompared,
  repeatedName,
} from "@sufficiency/cli/compare";
import { fitScenario } from "@sufficiency/cli/forecast";
import {
  createPairedRunner,
  emptyPairedTally,
  mergePairedTally,
  type PairedTally,
  prepareRun,
  type Scenario,
} from "@sufficiency/core";
import type { CompareRequest } from "../../analyses/analysis-request.ts";
import { chunksOf } from "../../runs/chunks-of.ts";
import { datasetOf } from "../dataset-of.ts";
import { pack, unpack } from "../packed.ts";
import type { Refused } from "../prepared-of.ts";
import { type AnalysisTask, type AnalysisWork, filesOf, jsonFiles } from "./analysis-work.ts";
import { differencePicture } from "./difference-picture.ts";

interface Prepared extends Omit<Compared, "paired"> {
  readonly key: string;
  readonly draw: ReturnType<typeof createPairedRunner>;
}

/** The comparison that this thread is at: it is prepared once for all its chunks. */
let latest: Prepared | undefined;

/** Scenarios against the baseline, in chunks of draws. */
export const COMPARE: AnalysisWork<CompareRequest> = {
  async check(task) {
    const prepared = await prepare(task);
    return "cannot" in prepared ? prepared : { steps: chunksOf(task.request.draws).length };
  },

  async step(task, step) {
    const { draw } = await ready(task);
    const { first, last } = chunksOf(task.request.draws)[step];
    return pack(draw(task.request.seed, first, last));
  },

  async conclude(task, results) {
    const prepared = await ready(task);
    const paired = emptyPairedTally(prepared.compared);
    for (const result of results) mergePairedTally(paired, unpack<PairedTally>(result));
    const all: Compared = { ...prepared, paired };
    const words: [string, string] = ["words.txt", compareWords(all)];
    const picture: [string, string] = ["difference.svg", differencePicture(all)];
    return { files: new Map([...compareFiles(all), ...jsonFiles(compareTables(all)), words, picture]) };
  },
};

async function ready(task: AnalysisTask<CompareRequest>): Promise<Prepared> {
  const prepared = await prepare(task);
  if ("cannot" in prepared) throw new Error(prepared.cannot);
  return prepared;
}

async function prepare(task: AnalysisTask<CompareRequest>): Promise<Prepared | Refused> {
  const { datasetId, request } = task;
  const key = JSON.stringify([datasetId, request]);
  if (latest?.key === key) return latest;
  const { dataset } = await datasetOf(datasetId, filesOf(task, datasetId));
  const { as_at, to, draws, seed, by } = request;
  const options: CompareOptions = {
    ...(as_at === undefined ? {} : { asAt: as_at }),
    ...(to === undefined ? {} : { to }),
    draws,
    seed,
    by: by.length > 0 ? by : [["setting"]],
    threads: 1,
    quiet: true,
  };
  const run = prepareRun(dataset, { ...options, by: groupingsToCompare(options.by) });
  if ("cannot" in run) return { cannot: `${run.cannot.problem}; give ${run.cannot.expected}.`, faults: [] };
  const places = request.scenarios.map((_, i) => `scenarios[${i}]`);
  const fitted = await Promise.all(
    request.scenarios.map((document, i) => fitScenario(places[i], JSON.stringify(document), run)),
  );
  const faults = fitted.flatMap((each) => (each.ok ? [] : each.faults));
  if (faults.length > 0) return { cannot: "scenarios have faults; mend them, then ask again.", faults };
  const scenarios = fitted.flatMap((each): Scenario[] => (each.ok ? [each.scenario] : []));
  const repeated = repeatedName(scenarios);
  if (repeated !== undefined) return { cannot: repeated, faults: [] };
  const { levers, compared } = await prepareCompared(run, scenarios);
  latest = { key, options, whole: dataset, run, scenarios, levers, compared, draw: createPairedRunner(compared) };
  return latest;
}
