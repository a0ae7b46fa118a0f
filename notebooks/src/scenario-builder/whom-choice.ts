import { NEEDS, PHASES } from "@sufficiency/core";
import { html } from "htl";
import type { EditorContext } from "./editor-context.ts";
import type { Whom } from "./lever-forms.ts";

/** Which children a lever is about: boxes to tick, every one where none is ticked. */
export interface WhomChoice {
  readonly element: HTMLElement;
  /** As the JSON has it; undefined for every child. */
  cells(): Readonly<Record<string, unknown>> | undefined;
}

interface Ticked {
  readonly whom: Whom;
  readonly boxes: readonly HTMLInputElement[];
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
  const groups = shown.map((each): Ticked & { readonly element: HTMLElement } => {
    const ticked = (saved[each] ?? []) as readonly string[];
    const boxes = codesOf(each, context).map(
      ({ code }) =>
        html`<input class="govuk-checkboxes__input" type="checkbox" id=${`${id}-${each}-${code}`} value=${code}
          checked=${ticked.includes(code)}>` as HTMLInputElement,
    );
    const element = html`<fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${LEGENDS[each]}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small app-lever__boxes">${codesOf(each, context).map(
        ({ label }, i) => html`<div class="govuk-checkboxes__item">${boxes[i]}
          <label class="govuk-label govuk-checkboxes__label" for=${boxes[i].id}>${label}</label></div>`,
      )}</div>
    </fieldset>`;
    return { whom: each, boxes, element };
  });
  const kept = Object.fromEntries(Object.entries(saved).filter(([key]) => !(shown as readonly string[]).includes(key)));
  const ages = (saved.ages ?? saved.ncy) as readonly [number, number] | undefined;
  return {
    element: html`<div>
      <p class="govuk-hint">Every child, unless you tick some. Of each list, all that are ticked.</p>
      ${ages ? html`<p class="govuk-body-s">${saved.ages ? "Ages" : "National Curriculum Years"} ${ages[0]} to ${ages[1]}, as it was saved.</p>` : null}
      ${groups.map(({ element }) => element)}
    </div>`,
    cells() {
      const ticked = groups.flatMap((group): [string, string[]][] => {
        const codes = group.boxes.filter(({ checked }) => checked).map(({ value }) => value);
        const before = (saved[group.whom] ?? []) as readonly string[];
        const isAsSaved = before.length === codes.length && before.every((code) => codes.includes(code));
        return codes.length > 0 ? [[group.whom, isAsSaved ? [...before] : codes]] : [];
      });
      const cells = { ...kept, ...Object.fromEntries(ticked) };
      return Object.keys(cells).length > 0 ? cells : undefined;
    },
  };
}

function codesOf(whom: Whom, { dataset, labels }: EditorContext): { readonly code: string; readonly label: string }[] {
  switch (whom) {
    case "needs": {
      const used = new Set(dataset.counts.map(({ need }) => need));
      const known = [...NEEDS.map(({ code }) => code), ...dataset.needs.map(({ code }) => code)] as string[];
      return known.filter((code) => used.has(code)).map((code) => ({ code, label: labels.need(code) }));
    }
    case "phases":
      return PHASES.map(({ code }) => ({ code, label: labels.phase(code) }));
    case "localities":
      return dataset.localities.map(({ code, label }) => ({ code, label }));
    case "settings":
      return dataset.settings.map(({ code, label }) => ({ code, label }));
  }
}
