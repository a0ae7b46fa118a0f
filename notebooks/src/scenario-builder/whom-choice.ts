import { PHASES } from "@sufficiency/core";
import { html } from "htl";
import { type EditorContext, needsOf } from "./editor-context.ts";
import { faultRoom } from "./field.ts";
import type { Whom } from "./lever-forms.ts";
import { type Coded, tickBoxes } from "./tick-boxes.ts";

/** Which children a lever is about: boxes to tick, every one where none is ticked. */
export interface WhomChoice {
  readonly element: HTMLElement;
  /** As the JSON has it; undefined for every child. */
  cells(): Readonly<Record<string, unknown>> | undefined;
}

const LEGENDS: Readonly<Record<Whom, string>> = {
  needs: "Primary needs",
  phases: "Phases",
  localities: "Where they live",
  settings: "Where they are placed",
};

/**
 * @param saved cells that are kept where they are not among the boxes, such as ages
 */
export function whomChoice(
  whom: readonly Whom[],
  context: EditorContext,
  id: string,
  saved: Readonly<Record<string, unknown>> = {},
): WhomChoice {
  const shown = saved.ages || saved.ncy ? whom.filter((each) => each !== "phases") : whom;
  const groups = shown.map((each) => {
    const atFirst = (saved[each] ?? []) as readonly string[];
    return { whom: each, ...tickBoxes(`${id}-${each}`, LEGENDS[each], codesOf(each, context), atFirst) };
  });
  const kept = Object.fromEntries(Object.entries(saved).filter(([key]) => !(shown as readonly string[]).includes(key)));
  const ages = (saved.ages ?? saved.ncy) as readonly [number, number] | undefined;
  return {
    element: html`<div>
      ${faultRoom("cells")}
      <p class="govuk-hint">Every child, unless you tick some. Of each list, all that are ticked.</p>
      ${ages ? html`<p class="govuk-body-s">${saved.ages ? "Ages" : "National Curriculum Years"} ${ages[0]} to ${ages[1]}, as it was saved.</p>` : null}
      ${groups.map(({ element }) => element)}
    </div>`,
    cells() {
      const ticked = groups.flatMap(({ whom: each, ticked: codes }): [string, string[]][] =>
        codes().length > 0 ? [[each, codes()]] : [],
      );
      const cells = { ...kept, ...Object.fromEntries(ticked) };
      return Object.keys(cells).length > 0 ? cells : undefined;
    },
  };
}

function codesOf(whom: Whom, context: EditorContext): readonly Coded[] {
  const { dataset, labels } = context;
  switch (whom) {
    case "needs":
      return needsOf(context);
    case "phases":
      return PHASES.map(({ code }) => ({ code, label: labels.phase(code) }));
    case "localities":
      return dataset.localities;
    case "settings":
      return dataset.settings;
  }
}
