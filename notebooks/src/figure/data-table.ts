import type { ChartTable, TableCell } from "@sufficiency/charts";
import { html } from "htl";

/** Columns of these are years, which have no comma. */
const YEARS = /^(census|january|year)/i;

let tables = 0;

/** A table of figures as a page shows it: wide ones scroll by themselves, and can be reached by key. */
export function dataTable(caption: string, { columns, rows }: ChartTable): HTMLElement {
  const id = `app-table-${++tables}`;
  const texts = columns.map((column, c) =>
    textOf(
      `${column.name} ${column.unit}`,
      rows.map((row) => row[c]),
    ),
  );
  const isNumeric = columns.map((_, c) => rows.some((row) => typeof row[c] === "number"));
  const numeric = (c: number, kind: "header" | "cell") =>
    c > 0 && isNumeric[c] ? ` govuk-table__${kind}--numeric` : "";
  return html`<div class="app-table">
    <p class="app-table__caption" id=${id}>${caption}</p>
    <div class="app-scroll" role="region" aria-labelledby=${id} tabindex="0">
      <table class="govuk-table govuk-table--small-text-until-tablet" aria-labelledby=${id}>
        <thead class="govuk-table__head"><tr class="govuk-table__row">${columns.map(
          ({ name, unit }, c) =>
            html`<th scope="col" class=${`govuk-table__header${numeric(c, "header")}`}>${name}${unit ? html` <span class="app-unit">${unit}</span>` : ""}</th>`,
        )}</tr></thead>
        <tbody class="govuk-table__body">${rows.map(
          (row) =>
            html`<tr class="govuk-table__row">${row.map((cell, c) =>
              c === 0
                ? html`<th scope="row" class="govuk-table__header">${texts[c](cell)}</th>`
                : html`<td class=${`govuk-table__cell${numeric(c, "cell")}`}>${texts[c](cell)}</td>`,
            )}</tr>`,
        )}</tbody>
      </table>
    </div>
  </div>`;
}

/** How the cells of a column are written: all its figures with a decimal where one has any, years without a comma. */
function textOf(heading: string, cells: readonly TableCell[]): (cell: TableCell) => string {
  const digits = cells.some((cell) => typeof cell === "number" && !Number.isInteger(cell)) ? 1 : 0;
  const format = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: !YEARS.test(heading),
  });
  return (cell) => (typeof cell === "number" ? format.format(cell) : (cell ?? ""));
}
