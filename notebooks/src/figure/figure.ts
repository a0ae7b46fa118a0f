import { type ChartTable, chartTableCsv } from "@sufficiency/charts";
import { html } from "htl";
import { dataTable } from "./data-table.ts";

/** What a figure of a notebook is made of. */
export interface FigureParts {
  /** Name of its files, such as plans-by-need. */
  readonly name: string;
  /** What the table of its figures is called: "Plans by primary need". */
  readonly caption: string;
  /** Draws it in the page at a width in pixels: a chart of @sufficiency/charts, which carries title, units, source and alt text. */
  draw(options: { readonly document: Document; readonly width: number }): Element;
  /** The same figures as a table. */
  readonly table: ChartTable;
}

const WIDEST = 960;

/** A figure with the table of its figures and files of both; drawn again when the room for it gets wider or narrower. */
export function figure({ name, caption, draw, table }: FigureParts): HTMLElement {
  const picture = html`<div class="app-figure__picture"></div>`;
  const pictureLink = html`<a class="govuk-link" href="#">Picture (SVG)<span class="govuk-visually-hidden"> of ${caption}</span></a>`;
  pictureLink.addEventListener("click", (event) => savePicture(event, picture, name));
  const element = html`<figure class="app-figure" role="group" aria-label=${caption}>
    ${picture}
    <div class="app-figure__more">
      <details class="govuk-details">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${caption}: the figures</span></summary>
        <div class="govuk-details__text">${dataTable(caption, table)}</div>
      </details>
      <p class="app-no-print">
        <a class="govuk-link" download=${`${name}.csv`} href=${csvAddress(table)}>Table (CSV)<span class="govuk-visually-hidden"> of ${caption}</span></a>
        · ${pictureLink}
      </p>
    </div>
  </figure>`;
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.min(WIDEST, Math.floor(picture.clientWidth));
    if (width === drawn || width === 0) return;
    drawn = width;
    picture.replaceChildren(draw({ document, width }));
  }).observe(picture);
  return element;
}

function csvAddress(table: ChartTable): string {
  return URL.createObjectURL(new Blob(["\uFEFF", chartTableCsv(table)], { type: "text/csv" }));
}

function savePicture(event: Event, picture: Element, name: string): void {
  event.preventDefault();
  const svg = picture.querySelector("svg");
  if (!svg) return;
  const href = URL.createObjectURL(new Blob([svg.outerHTML], { type: "image/svg+xml" }));
  const link = html`<a download=${`${name}.svg`} href=${href}></a>`;
  link.click();
  URL.revokeObjectURL(href);
}
