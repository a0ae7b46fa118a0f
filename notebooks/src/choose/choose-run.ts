import { answerOf, type paths } from "@sufficiency/client";
import { html } from "htl";
import { service } from "../service/service.ts";
import { dateWords } from "../words/dates.ts";
import { type Choice, choice } from "./choice.ts";

export type Run = paths["/v1/runs/{id}"]["get"]["responses"][200]["content"]["application/json"];
export type StoredDataset = paths["/v1/datasets/{id}"]["get"]["responses"][200]["content"]["application/json"];

/** A finished forecast with the dataset that it was made from. */
export interface ChosenRun {
  readonly run: Run;
  readonly dataset: StoredDataset;
}

/**
 * A list of the finished forecasts to choose one of; the newest baseline to begin with. Throws, in words, where there is none.
 */
export async function chooseRun(): Promise<Choice<ChosenRun>> {
  const finished = await finishedRuns();
  const options = finished.map((each) => ({ value: each.run.id, label: runWords(each) }));
  const list = choice("run", "Forecast", options, { initial: newestBaselineOf(finished).run.id });
  const element = html`<div>${list}</div>`;
  const chosen = new Map(finished.map((each) => [each.run.id, each]));
  return Object.defineProperty(element, "value", { get: () => chosen.get(list.value) }) as Choice<ChosenRun>;
}

/** The newest finished baseline; any finished forecast where there is none. Throws, in words, where nothing is finished. */
export async function newestBaseline(): Promise<ChosenRun> {
  return newestBaselineOf(await finishedRuns());
}

async function finishedRuns(): Promise<ChosenRun[]> {
  const [{ runs }, { datasets }] = await Promise.all([
    answerOf(service.GET("/v1/runs", { params: { query: { state: "finished", limit: "200" } } })),
    answerOf(service.GET("/v1/datasets")),
  ]);
  const finished = runs.flatMap((run) => {
    const dataset = datasets.find(({ id }) => id === run.dataset);
    return dataset ? [{ run, dataset }] : [];
  });
  if (finished.length > 0) return finished;
  throw new Error("No forecast is finished yet. The home page shows how far those are that are being made.");
}

function newestBaselineOf(finished: readonly ChosenRun[]): ChosenRun {
  return finished.find(({ run }) => run.scenario === "baseline") ?? finished[0];
}

/** What a forecast is of, in words: council, scenario, when it was made. */
export function runWords({ run, dataset }: ChosenRun): string {
  const scenario = run.scenario === "baseline" ? "baseline (practice goes on as it is)" : `scenario ${run.scenario}`;
  const asAt = run.as_at === undefined ? "" : `, as if in January ${run.as_at}`;
  return `${dataset.title}: ${scenario}${asAt}, made ${dateWords(run.created_at)}`;
}
