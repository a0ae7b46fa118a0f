import { type ChartTable, chartTableCsv } from "@sufficiency/charts";
import { html } from "htl";
import { dataTable } from "./data-table.ts";
import { saveFile } from "./save-file.ts";

/** What a figure shows: how it is drawn, and the same figures as a table. */
export interface Shown {
  /** Draws it in the page at a width in pixels: a chart of @sufficiency/charts, which carries title, units, source and alt text. */
  draw(options: { readonly document: Document; readonly width: number }): Element;
  readonly table: ChartTable;
}

/** A figure that may show something else in place. */
export interface LiveFigure {
  readonly element: HTMLElement;
  show(shown: Shown): void;
}

const WIDEST = 960;

/**
 * A figure with the table of its figures and files of both; drawn again when the room for it gets wider or narrower.
 * @param name of its files, such as plans-by-need
 * @param caption what the table of its figures is called: "Plans by primary need"
 */
export function liveFigure(name: string, caption: string): LiveFigure {
  let shown: Shown | undefined;
  let width = 0;
  const of = html`<span class="govuk-visually-hidden"> of ${caption}</span>`;
  const picture = html`<div class="app-figure__picture"></div>`;
  const figures = html`<div class="govuk-details__text"></div>`;
  const details = html`<details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${caption}: the figures</span></summary>
    ${figures}
  </details>` as HTMLDetailsElement;
  const tableLink = html`<a class="govuk-link" href="#">Table (CSV)${of.cloneNode(true)}</a>`;
  const pictureLink = html`<a class="govuk-link" href="#">Picture (SVG)${of}</a>`;

  const draw = () => {
    if (shown && width > 0) picture.replaceChildren(shown.draw({ document, width }));
  };
  const fillTable = () => {
    if (shown && details.open) figures.replaceChildren(dataTable(caption, shown.table));
  };
  details.addEventListener("toggle", fillTable);
  tableLink.addEventListener("click", (event) => {
    event.preventDefault();
    if (shown) saveFile(`${name}.csv`, "text/csv", `\uFEFF${chartTableCsv(shown.table)}`);
  });
  pictureLink.addEventListener("click", (event) => {
    event.preventDefault();
    const svg = picture.querySelector("svg");
    if (svg) saveFile(`${name}.svg`, "image/svg+xml", svg.outerHTML);
  });
  new ResizeObserver(() => {
    const room = Math.min(WIDEST, Math.floor(picture.clientWidth));
    if (room === width || room === 0) return;
    width = room;
    draw();
  }).observe(picture);

  return {
    element: html`<figure class="app-figure" role="group" aria-label=${caption}>
      ${picture}
      <div class="app-figure__more">
        ${details}
        <p class="app-no-print">${tableLink} · ${pictureLink}</p>
      </div>
    </figure>`,
    show(next) {
      shown = next;
      draw();
      fillTable();
    },
  };
}
