import { type Explained, type ExplainOptions, explainDocument, explainFiles, select } from "@sufficiency/cli/explain";
import {
  cellBehind,
  createExplainRunner,
  type Dataset,
  explainPlan,
  explanationOf,
  MAX_AGE,
  prepareRun,
} from "@sufficiency/core";
import type { Ask } from "../explain/ask.ts";
import type { RunRequest } from "../runs/run-request.ts";
import { datasetOf, type Files } from "./dataset-of.ts";

export interface ExplainTask {
  readonly datasetId: string;
  readonly files: Files;
  readonly request: RunRequest;
  readonly ask: Ask;
}

/** An explanation as the command line writes it: its JSON document, its table and its picture. */
export interface ExplainedTexts {
  readonly document: string;
  readonly csv: string;
  readonly svg: string;
}

/** All that is wrong with what was asked, in the command line's words; nothing where it can be explained. */
export async function checkAsk({ datasetId, files, request, ask }: ExplainTask): Promise<readonly string[]> {
  const { dataset } = await datasetOf(datasetId, files);
  const prepared = prepare(dataset, optionsOf(request, ask));
  return "faults" in prepared ? prepared.faults : [];
}

/** Explains a change by the draws of a run. */
export async function explain({ datasetId, files, request, ask }: ExplainTask): Promise<ExplainedTexts> {
  const { dataset } = await datasetOf(datasetId, files);
  const options = optionsOf(request, ask);
  const prepared = prepare(dataset, options);
  if ("faults" in prepared) throw new Error(prepared.faults.join(" "));
  const { run, selection } = prepared;
  const plan = explainPlan(run, selection);
  const drawn = createExplainRunner(plan)(options.seed, 0, options.draws);
  const { need, setting, locality, ages = [0, MAX_AGE] } = selection;
  const isCell = need !== undefined && setting !== undefined && locality !== undefined;
  const behind = isCell ? cellBehind(run, { need, setting, locality, ages }) : undefined;
  const explained: Explained = {
    options,
    whole: dataset,
    run,
    scenario: undefined,
    selection,
    explanation: explanationOf(plan, drawn),
    behind,
  };
  const written = await explainFiles(explained);
  return {
    document: explainDocument(explained),
    csv: written.get("explain.csv") as string,
    svg: written.get("explain.svg") as string,
  };
}

function prepare(dataset: Dataset, options: ExplainOptions) {
  const selecting = select(dataset, options);
  const run = prepareRun(dataset, { by: [], ...(options.year === undefined ? {} : { to: options.year }) });
  const faults = [
    ...("faults" in selecting ? selecting.faults.map((fault) => fault.replace(/^--/, "")) : []),
    ...("cannot" in run ? [`${run.cannot.problem}; give ${run.cannot.expected}.`] : []),
  ];
  return "faults" in selecting || "cannot" in run ? { faults } : { run, selection: selecting.selection };
}

/** The year is the run's last where none is asked for. */
function optionsOf({ draws, seed, to }: RunRequest, { age_band, year = to, ...ask }: Ask): ExplainOptions {
  return {
    ...ask,
    ...(age_band === undefined ? {} : { ageBand: age_band }),
    ...(year === undefined ? {} : { year }),
    draws,
    seed,
    threads: 1,
    format: "json",
  };
}
