import type { ChartTable, TableCell } from "@sufficiency/charts";
import { html } from "htl";

const FORMAT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
/** Columns of these are years, which have no comma. */
const YEARS = /^(census|january|year)/i;

/** A table of figures as a page shows it: wide ones scroll by themselves, and can be reached by key. */
export function dataTable(caption: string, { columns, rows }: ChartTable): HTMLElement {
  const isNumeric = columns.map((_, c) => rows.some((row) => typeof row[c] === "number"));
  const numeric = (c: number, kind: "header" | "cell") => (isNumeric[c] ? ` govuk-table__${kind}--numeric` : "");
  const text = (cell: TableCell, c: number) =>
    typeof cell === "number" && !YEARS.test(`${columns[c].name} ${columns[c].unit}`)
      ? FORMAT.format(cell)
      : (cell ?? "");
  return html`<div class="app-scroll" role="region" aria-label=${caption} tabindex="0">
    <table class="govuk-table govuk-table--small-text-until-tablet app-table">
      <caption class="govuk-table__caption">${caption}</caption>
      <thead class="govuk-table__head"><tr class="govuk-table__row">${columns.map(
        ({ name, unit }, c) =>
          html`<th scope="col" class=${`govuk-table__header${numeric(c, "header")}`}>${name}${unit ? html` <span class="app-unit">${unit}</span>` : ""}</th>`,
      )}</tr></thead>
      <tbody class="govuk-table__body">${rows.map(
        (row) =>
          html`<tr class="govuk-table__row">${row.map((cell, c) =>
            c === 0
              ? html`<th scope="row" class="govuk-table__header">${text(cell, c)}</th>`
              : html`<td class=${`govuk-table__cell${numeric(c, "cell")}`}>${text(cell, c)}</td>`,
          )}</tr>`,
      )}</tbody>
    </table>
  </div>`;
}
