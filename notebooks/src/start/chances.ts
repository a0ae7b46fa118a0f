import { chanceWords } from "@sufficiency/charts";
import { html } from "htl";

/** From which share of simulated futures on each word is used, the likeliest first. */
const FROM = [0.9, 0.66, 0.33, 0.1, 0];

/** What each word for a chance means. */
export function chancesTable(): HTMLElement {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const span = (from: number, i: number) =>
    i === 0 ? `${percent(from)} or more` : `${percent(from)} to ${percent(FROM[i - 1])}`;
  return html`<table class="govuk-table">
    <caption class="govuk-visually-hidden">Words for chances</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      <th scope="col" class="govuk-table__header">Word</th>
      <th scope="col" class="govuk-table__header">Share of simulated futures</th>
    </tr></thead>
    <tbody class="govuk-table__body">${FROM.map(
      (
        from,
        i,
      ) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${chanceWords(from)}</th>
        <td class="govuk-table__cell">${span(from, i)}</td></tr>`,
    )}</tbody>
  </table>`;
}
