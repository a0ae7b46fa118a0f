import { html } from "htl";
import { dataTable } from "../figure/data-table.ts";
import { delayTable, delayWords, delayYears } from "./delay-cost.ts";
import type { DrawnDifference } from "./differences.ts";
import { type EditorContext, provisionsOf } from "./editor-context.ts";
import type { Outcome } from "./outcome.ts";

const YEAR = 12;

/**
 * What it costs that a school is late; a button to try it where none is.
 * @param onTry sets the delay, in months
 */
export function delaySection(context: EditorContext, onTry: (months: number) => void) {
  const element = html`<div></div>`;
  const planned = provisionsOf(context).find(({ grows }) => grows);
  const button = html`<button class="govuk-button govuk-button--secondary app-no-print" type="button">Try a year’s delay</button>`;
  button.addEventListener("click", () => onTry(YEAR));
  const invitation = html`<div>
    <p class="govuk-body">No school or base is late in your scenario. ${
      planned
        ? `${planned.name} is to get more places: see what it costs if they come a year later.`
        : "Set one under the lever “A school or base is late”."
    }</p>
    ${planned ? button : ""}
  </div>`;
  element.replaceChildren(invitation);
  return {
    element,
    show(late: Outcome, inTime: Outcome | undefined, drawn: readonly DrawnDifference[] | undefined): void {
      if (!inTime) {
        element.replaceChildren(invitation);
        return;
      }
      const years = delayYears(late, inTime, drawn);
      const words = delayWords(years, context.labels.setting);
      element.replaceChildren(
        ...(words.length > 0 ? words : ["The delay changes nothing at any January census of this forecast."]).map(
          (sentence) => html`<p class="govuk-body app-delay">${sentence}</p>`,
        ),
        ...(years.length > 0
          ? [dataTable("What the delay costs, year by year", delayTable(years, context.labels.setting))]
          : []),
      );
    },
  };
}
