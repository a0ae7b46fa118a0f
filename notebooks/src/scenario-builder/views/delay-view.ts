import { html } from "htl";
import { dataTable } from "../../figure/data-table.ts";
import { rowsOf } from "../../results/rows-of.ts";
import { counted } from "../../words/numbers.ts";
import { delayTable, delayWords, delayYears } from "../delay-cost.ts";
import type { DrawnDifference } from "../differences.ts";
import { type EditorContext, provisionsOf } from "../editor-context.ts";
import { outcomeOf } from "../outcome.ts";
import type { View } from "./view.ts";

const YEAR = 12;

/**
 * What it costs that a school is late; a button to try it where none is.
 * @param onTry sets the delay, in months
 */
export function delayView(context: EditorContext, onTry: (months: number) => void): View {
  const element = html`<div tabindex="-1"></div>`;
  const [first] = provisionsOf(context).toSorted((a, b) => b.planned - a.planned);
  const hasPlanned = first !== undefined && first.planned > 0;
  const button = html`<button class="govuk-button govuk-button--secondary app-no-print" type="button">Try a year’s delay</button>`;
  button.addEventListener("click", () => onTry(YEAR));
  const invitation = html`<div>
    <p class="govuk-body">No school or base is late in your scenario. ${
      hasPlanned
        ? `${first.name} is to get ${counted(first.planned, "place")} more: see what it costs if they come a year later.`
        : "Set one under the lever “A school or base is late”."
    }</p>
    ${hasPlanned ? button : ""}
  </div>`;
  element.replaceChildren(invitation);
  return {
    element,
    show({ document, expected, parts, drawn }) {
      if (!document.levers.some(({ lever }) => lever === "places_delayed")) {
        // Put in again it would take the focus from whoever is about to press its button.
        if (!element.contains(invitation)) element.replaceChildren(invitation);
        return;
      }
      if (!parts?.undelayed) return;
      const differences = drawn?.delay && rowsOf<DrawnDifference>(drawn.delay);
      const years = delayYears(expected, outcomeOf(parts.undelayed), differences);
      const words = delayWords(years, context.labels.setting);
      // Whoever pressed the button reads on here.
      if (element.contains(globalThis.document.activeElement)) element.focus({ preventScroll: true });
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
