import { answerOf, type paths } from "@sufficiency/client";
import { html } from "htl";
import type { StoredDataset } from "../choose/choose-run.ts";
import { service } from "../service/service.ts";
import { dateWords } from "../words/dates.ts";

type StoredScenario =
  paths["/v1/scenarios"]["get"]["responses"][200]["content"]["application/json"]["scenarios"][number];

/** The scenarios that are kept, those approved first: which version, by whom, when and why. */
export async function scenarioList(): Promise<HTMLElement> {
  const [{ scenarios }, { datasets }] = await Promise.all([
    answerOf(service.GET("/v1/scenarios")),
    answerOf(service.GET("/v1/datasets")),
  ]);
  if (scenarios.length === 0) return html`<p class="govuk-body">No scenario has been saved yet.</p>`;
  const approvedFirst = [...scenarios].sort(
    (a, b) => Number(approvedOf(b) !== undefined) - Number(approvedOf(a) !== undefined),
  );
  const note = approvedOf(approvedFirst[0]) ? "" : html`<p class="govuk-body">None is approved yet.</p>`;
  return html`<div>${note}<div class="app-scroll" role="region" aria-label="Scenarios" tabindex="0"><table class="govuk-table">
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      <th scope="col" class="govuk-table__header">Scenario</th>
      <th scope="col" class="govuk-table__header">Where it stands</th>
    </tr></thead>
    <tbody class="govuk-table__body">${approvedFirst.map((scenario) => row(scenario, datasets))}</tbody>
  </table></div></div>`;
}

function row(scenario: StoredScenario, datasets: readonly StoredDataset[]): HTMLElement {
  const title = datasets.find(({ id }) => id === scenario.dataset)?.title ?? scenario.dataset;
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${scenario.title}<span class="app-beneath">${title}</span></th>
    <td class="govuk-table__cell">${standing(scenario)}</td>
  </tr>`;
}

function standing(scenario: StoredScenario): HTMLElement {
  const { locked, versions, version } = scenario;
  if (locked) {
    return html`<div><strong class="govuk-tag govuk-tag--blue">Submission</strong> Version ${locked.version}, ${deed(locked)}</div>`;
  }
  const approved = approvedOf(scenario);
  if (approved?.approved) {
    return html`<div><strong class="govuk-tag govuk-tag--green">Approved</strong> Version ${approved.version}, ${deed(approved.approved)}</div>`;
  }
  const latest = versions[versions.length - 1];
  return html`<div>Version ${version}, saved ${deed(latest)}</div>`;
}

function approvedOf({ versions }: StoredScenario) {
  return versions.findLast(({ approved }) => approved !== undefined);
}

function deed({ by, at, why }: { readonly by: string; readonly at: string; readonly why: string }): string {
  return `by ${by} on ${dateWords(at)}: ${why}`;
}
