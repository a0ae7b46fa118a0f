import {
  type Explained,
  type ExplainOptions,
  explainDocument,
  explainedOf,
  explainFiles,
  planExplained,
  prepareExplained,
} from "@sufficiency/cli/explain";
import { fitScenario } from "@sufficiency/cli/forecast";
import {
  createExplainRunner,
  type Dataset,
  faultText,
  type PreparedRun,
  type Scenario,
  type Selection,
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
  const prepared = await prepare(dataset, request, optionsOf(request, ask));
  return "faults" in prepared ? prepared.faults : [];
}

/** Explains a change by the draws of a run. */
export async function explain({ datasetId, files, request, ask }: ExplainTask): Promise<ExplainedTexts> {
  const { dataset } = await datasetOf(datasetId, files);
  const options = optionsOf(request, ask);
  const prepared = await prepare(dataset, request, options);
  if ("faults" in prepared) throw new Error(prepared.faults.join(" "));
  const { run, selection, scenario } = prepared;
  const plan = await planExplained(run, selection, scenario);
  const drawn = createExplainRunner(plan)(options.seed, 0, options.draws);
  const parts = { options, whole: dataset, run, scenario, selection };
  const explained: Explained = explainedOf(parts, plan, drawn);
  const written = await explainFiles(explained);
  return {
    document: explainDocument(explained),
    csv: written.get("explain.csv") as string,
    svg: written.get("explain.svg") as string,
  };
}

type Prepared =
  | { readonly run: PreparedRun; readonly selection: Selection; readonly scenario: Scenario | undefined }
  | { readonly faults: readonly string[] };

async function prepare(dataset: Dataset, { scenario }: RunRequest, options: ExplainOptions): Promise<Prepared> {
  const prepared = prepareExplained(dataset, options);
  if ("faults" in prepared) return { faults: prepared.faults.map((fault) => fault.replace(/^--/, "")) };
  if (scenario === undefined) return { ...prepared, scenario: undefined };
  const fitted = await fitScenario("scenario", JSON.stringify(scenario), prepared.run);
  return fitted.ok ? { ...prepared, scenario: fitted.scenario } : { faults: fitted.faults.map(faultText) };
}

/** The year is the run's last where none is asked for. */
function optionsOf({ draws, seed, to, as_at }: RunRequest, { age_band, year = to, ...ask }: Ask): ExplainOptions {
  return {
    ...ask,
    ...(age_band === undefined ? {} : { ageBand: age_band }),
    ...(year === undefined ? {} : { year }),
    ...(as_at === undefined ? {} : { asAt: as_at }),
    draws,
    seed,
    threads: 1,
    format: "json",
  };
}
