import { html } from "htl";
import { dataTable } from "../../figure/data-table.ts";
import type { EditorContext } from "../editor-context.ts";
import { effectSentences, effectsTable } from "../lever-effects.ts";
import type { ScenarioEditor } from "../scenario-editor.ts";
import type { View } from "./view.ts";

/** What each lever does: in a table, and in a sentence under its slider. */
export function leversView(context: EditorContext, editor: Pick<ScenarioEditor, "showEffects">): View {
  const element = html`<div></div>`;
  return {
    element,
    show({ parts, baseline, expected, year }) {
      if (!parts) return;
      editor.showEffects(effectSentences(parts.levers, baseline, year, context));
      element.replaceChildren(
        parts.levers.size === 0
          ? html`<p class="govuk-body">No lever is moved yet: your scenario is the baseline.</p>`
          : dataTable(
              `January ${year}: plans and places short, more or fewer (expected values)`,
              effectsTable(parts.levers, baseline, expected, year, context),
            ),
      );
    },
  };
}
