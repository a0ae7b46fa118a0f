import { answerOf } from "@sufficiency/client";
import { html } from "htl";
import type { StoredDataset } from "../choose/choose-run.ts";
import { service } from "../service/service.ts";
import { dateWords } from "../words/dates.ts";
import { counted } from "../words/numbers.ts";

/**
 * The datasets that forecasts can be made from, each with a button that asks for its baseline.
 * @param onForecast called when a forecast was asked for
 */
export async function datasetList(onForecast: () => void): Promise<HTMLElement> {
  const { datasets } = await answerOf(service.GET("/v1/datasets"));
  if (datasets.length === 0) return html`<p class="govuk-body">There is no dataset yet. Send one below.</p>`;
  return html`<div class="app-scroll" role="region" aria-label="Datasets" tabindex="0"><table class="govuk-table">
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      <th scope="col" class="govuk-table__header">Dataset</th>
      <th scope="col" class="govuk-table__header">Sent</th>
      <th scope="col" class="govuk-table__header">What is odd about it</th>
      <th scope="col" class="govuk-table__header"><span class="govuk-visually-hidden">What to do with it</span></th>
    </tr></thead>
    <tbody class="govuk-table__body">${datasets.map((dataset) => row(dataset, onForecast))}</tbody>
  </table></div>`;
}

function row(dataset: StoredDataset, onForecast: () => void): HTMLElement {
  const { id, title, created_at, created_by, warnings, frozen } = dataset;
  const said = html`<div aria-live="polite"></div>`;
  const ask = async () => {
    said.textContent = "";
    try {
      await answerOf(
        service.POST("/v1/runs", {
          params: { header: { "idempotency-key": crypto.randomUUID() } },
          body: { dataset: id, draws: 1000, seed: 1 },
        }),
      );
      onForecast();
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  };
  const button = html`<button class="govuk-button govuk-button--secondary app-button--close" type="button">
    Forecast<span class="govuk-visually-hidden"> ${title}</span></button>`;
  button.addEventListener("click", ask);
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${title} ${frozen ? html`<strong class="govuk-tag govuk-tag--grey">Frozen</strong>` : ""}</th>
    <td class="govuk-table__cell">${dateWords(created_at)}, by ${created_by}</td>
    <td class="govuk-table__cell"><a class="govuk-link" href=${`/notebooks/data-quality.html?dataset=${id}`}>${
      warnings.length === 0 ? "Nothing was found" : counted(warnings.length, "warning")
    }<span class="govuk-visually-hidden"> about ${title}</span></a></td>
    <td class="govuk-table__cell">${button}${said}</td>
  </tr>`;
}
