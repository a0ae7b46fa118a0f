import { answerOf, followRun, type RunProgress } from "@sufficiency/client";
import { html } from "htl";
import type { Run, StoredDataset } from "../choose/choose-run.ts";
import { service } from "../service/service.ts";
import { dateWords } from "../words/dates.ts";
import { whole } from "../words/numbers.ts";

const SHOWN = "20";

/** The newest forecasts: how far each is, as it is being made, and where to read it. */
export async function runList(): Promise<HTMLElement> {
  const [{ runs }, { datasets }] = await Promise.all([
    answerOf(service.GET("/v1/runs", { params: { query: { limit: SHOWN } } })),
    answerOf(service.GET("/v1/datasets")),
  ]);
  if (runs.length === 0)
    return html`<p class="govuk-body">No forecast has been made yet. Ask for one below, beside a dataset.</p>`;
  return html`<div class="app-scroll" role="region" aria-label="Forecasts" tabindex="0"><table class="govuk-table">
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      <th scope="col" class="govuk-table__header">Forecast</th>
      <th scope="col" class="govuk-table__header">Made</th>
      <th scope="col" class="govuk-table__header">How far</th>
    </tr></thead>
    <tbody class="govuk-table__body">${runs.map((run) => row(run, datasets))}</tbody>
  </table></div>`;
}

function row(run: Run, datasets: readonly StoredDataset[]): HTMLElement {
  const title = datasets.find(({ id }) => id === run.dataset)?.title ?? run.dataset;
  const state = html`<td class="govuk-table__cell"></td>`;
  const name = html`<span></span>`;
  show(
    run,
    { state: run.state, draws_done: run.draws_done, draws: run.draws, ...(run.reason ? { reason: run.reason } : {}) },
    name,
    state,
  );
  if (run.state === "queued" || run.state === "running") void keepShowing(run, name, state);
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${name}<span class="app-beneath">${title}</span></th>
    <td class="govuk-table__cell">${dateWords(run.created_at)}, by ${run.created_by}</td>
    ${state}
  </tr>`;
}

async function keepShowing(run: Run, name: HTMLElement, state: HTMLElement): Promise<void> {
  for await (const progress of followRun(service, run.id)) show(run, progress, name, state);
}

function show({ id, scenario }: Run, progress: RunProgress, name: HTMLElement, state: HTMLElement): void {
  const words = scenario === "baseline" ? "Baseline" : `Scenario ${scenario}`;
  const isFinished = progress.state === "finished";
  name.replaceChildren(
    isFinished ? html`<a class="govuk-link" href=${`/notebooks/sufficiency.html?run=${id}`}>${words}</a>` : words,
  );
  state.replaceChildren(progressWords(progress));
}

function progressWords({ state, draws_done, draws, reason }: RunProgress): HTMLElement {
  switch (state) {
    case "finished":
      return html`<strong class="govuk-tag govuk-tag--green">Finished</strong>`;
    case "queued":
      return html`<strong class="govuk-tag govuk-tag--grey">Waiting</strong>`;
    case "cancelled":
      return html`<strong class="govuk-tag govuk-tag--grey">Cancelled</strong>`;
    case "failed":
      return html`<div><strong class="govuk-tag govuk-tag--red">Failed</strong> ${reason}</div>`;
    case "running":
      return html`<label>${whole(draws_done)} of ${whole(draws)} futures
        <progress class="app-progress" value=${draws_done} max=${draws}></progress></label>`;
  }
}
