import { html } from "htl";
import type { EditorContext } from "../editor-context.ts";
import { drawnStory, expectedStory } from "../story.ts";
import type { View } from "./view.ts";

/** What the scenario comes to, in sentences. */
export function storyView(context: EditorContext): View {
  const element = html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced"></ul>`;
  return {
    element,
    show({ document, drawn, expected, baseline, year }) {
      const nothing = document.levers.length === 0 ? ["No lever is moved yet: your scenario is the baseline."] : [];
      const story = drawn ? drawnStory(drawn, year, context) : expectedStory(expected, baseline, year, context);
      element.replaceChildren(...[...nothing, ...story].map((words) => html`<li>${words}</li>`));
    },
  };
}
