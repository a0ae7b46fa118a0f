import { html } from "htl";
import type { EditorContext } from "./editor-context.ts";
import { type FieldFault, faultRoom, field, showFaults } from "./field.ts";
import type { LeverDocument } from "./lever.ts";
import { type LeverChoice, type LeverForm, nameOf } from "./lever-forms.ts";
import { sizeControl } from "./lever-size.ts";
import { timingControl } from "./lever-timing.ts";
import { newProvisionControl } from "./new-provision.ts";
import { whomChoice } from "./whom-choice.ts";

/** A lever as it is set by hand. */
export interface LeverCard {
  readonly element: HTMLElement;
  readonly kind: string;
  /** Undefined for one that is shown in words alone. */
  readonly form: LeverForm | undefined;
  /** The name it was saved under; undefined for one that is new. */
  readonly savedName: string | undefined;
  /** As the JSON has it under a name; undefined where it does nothing. */
  lever(name: string): LeverDocument | undefined;
  /** Sets its size, in percent, places or months; nothing for one that is shown in words alone. */
  set?(shown: number): void;
  /** What it does by itself, under its slider. */
  showEffect(words: string): void;
  /** What is wrong with it, each beside what it is of. */
  showFaults(faults: readonly FieldFault[]): void;
}

/** What nobody has said yet: it stands in what is saved, for those who read it later. */
const OWNER = "Not named yet";
const SOURCE = "Assumption tried in the scenario builder";

let cards = 0;

/** The parts of a lever that this card's controls set; what else was saved is kept as it is. */
function isSetHere(form: LeverForm, property: string): boolean {
  const own = [
    "name",
    "start",
    "cells",
    "owner",
    "source",
    form.property,
    ...(form.isNew ? ["provision", "opens"] : []),
    ...form.choices.map((each) => each.property),
  ];
  return own.includes(property) || (property === "ramp" && form.property === "size");
}

export function leverCard(form: LeverForm, context: EditorContext, saved?: LeverDocument): LeverCard {
  const id = `lever-${++cards}`;
  const size = sizeControl(form, id, saved?.[form.property]);
  const choices = form.choices.map((choice) => choiceControl(choice, id, saved));
  const provision = form.isNew && newProvisionControl(context, id, saved);
  const timing = timingControl(form.property === "size", context, id, saved);
  const whom = whomChoice(form.whom, context, id, saved?.cells as Record<string, unknown> | undefined);
  const owner = textControl("owner", "Who answers for it", id, saved?.owner, OWNER);
  const source = textControl("source", "Where the size comes from", id, saved?.source, SOURCE);
  const effect = html`<p class="app-lever__effect"></p>`;
  const kept = Object.fromEntries(Object.entries(saved ?? {}).filter(([key]) => !isSetHere(form, key)));
  const isTimedInSight = form.property !== "size";

  const element = html`<div class="app-lever" role="group" aria-labelledby=${`${id}-title`}>
    <h3 class="app-lever__title" id=${`${id}-title`}><label for=${id}>${form.title}</label></h3>
    <p class="govuk-hint app-lever__help" id=${`${id}-help`}>${form.help}${saved && saved.name !== nameOf(form) ? ` Saved as ${saved.name}.` : ""}</p>
    ${faultRoom("")}
    ${choices.map((choice) => choice.element)}
    ${provision ? provision.element : null}
    ${size.element}
    ${effect}
    ${isTimedInSight ? timing.element : null}
    <details class="govuk-details app-lever__more">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${
        isTimedInSight ? "Why, and who answers for it" : "When, for whom, and why"
      }<span class="govuk-visually-hidden">: ${form.title}</span></span></summary>
      <div class="govuk-details__text">
        ${isTimedInSight ? null : timing.element}
        ${size.range}
        ${form.whom.length > 0 ? whom.element : null}
        ${owner.element}${source.element}
      </div>
    </details>
  </div>`;

  return {
    element,
    kind: form.kind,
    form,
    savedName: saved?.name,
    lever(name) {
      const value = size.value();
      if (value === undefined) return undefined;
      const cells = whom.cells();
      return {
        ...kept,
        name,
        lever: form.kind,
        owner: owner.value(),
        ...Object.assign({}, ...choices.map((choice) => choice.properties())),
        ...(provision ? provision.properties(name) : {}),
        ...(cells ? { cells } : {}),
        ...timing.properties(),
        [form.property]: value,
        source: source.value(),
      };
    },
    set: size.set,
    showEffect(words) {
      effect.textContent = words;
    },
    showFaults: (faults) => showFaults(element, faults),
  };
}

/** A lever for which there is no slider: what it does in words, kept as it was saved unless it is taken out. */
export function keptCard(saved: LeverDocument, title: string, onRemove: (card: LeverCard) => void): LeverCard {
  const effect = html`<p class="app-lever__effect"></p>`;
  const button = html`<button class="govuk-button govuk-button--secondary app-button--close" type="button">Take it out<span class="govuk-visually-hidden">: ${title}</span></button>`;
  const card: LeverCard = {
    element: html`<div class="app-lever" role="group" aria-label=${title}>
      <h3 class="app-lever__title">${title}</h3>
      <p class="govuk-hint app-lever__help">Kept as it was saved, under the name ${saved.name}; its JSON says what it does.</p>
      ${faultRoom("")}${effect}${button}
    </div>`,
    kind: saved.lever,
    form: undefined,
    savedName: saved.name,
    lever: (name) => ({ ...saved, name }),
    showEffect(words) {
      effect.textContent = words;
    },
    showFaults: (faults) => showFaults(card.element, faults),
  };
  button.addEventListener("click", () => onRemove(card));
  return card;
}

function choiceControl({ property, label, options }: LeverChoice, id: string, lever: LeverDocument | undefined) {
  const saved = lever?.[property];
  const texts = options.map(({ value }) => JSON.stringify(value));
  const savedText = saved === undefined ? texts[0] : JSON.stringify(saved);
  const all = texts.includes(savedText)
    ? options
    : [...options, { value: saved, label: `${[saved].flat().join(", ")} (as it was saved)` }];
  const select = html`<select class="govuk-select" id=${`${id}-${property}`}>${all.map(
    ({ value, label: text }) =>
      html`<option value=${JSON.stringify(value)} selected=${JSON.stringify(value) === savedText}>${text}</option>`,
  )}</select>` as HTMLSelectElement;
  /** The first option is what holds where a lever does not say; one that was saved so goes on not to say. */
  const isLeftOut = lever !== undefined && saved === undefined;
  return {
    element: field(property, label, select),
    properties: (): Readonly<Record<string, unknown>> =>
      isLeftOut && select.value === texts[0] ? {} : { [property]: JSON.parse(select.value) },
  };
}

function textControl(property: string, label: string, id: string, saved: unknown, otherwise: string) {
  const input =
    html`<input class="govuk-input" id=${`${id}-${property}`} type="text" value=${saved ?? otherwise} maxlength="2000">` as HTMLInputElement;
  return {
    element: field(property, label, input),
    value: () => (input.value.trim() === "" ? otherwise : input.value.trim()),
  };
}
