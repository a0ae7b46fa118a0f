import { html } from "htl";
import type { EditorContext } from "./editor-context.ts";
import type { FieldFault } from "./field.ts";
import { freeName, type LeverDocument, type ScenarioDocument } from "./lever.ts";
import { keptCard, type LeverCard, leverCard } from "./lever-card.ts";
import { type LeverForm, leverForms, nameOf } from "./lever-forms.ts";

/** What is wrong with a scenario, and with which of its levers; without one, with the whole. */
export interface PlacedFault extends FieldFault {
  readonly lever: number | undefined;
}

/** The levers of a scenario as cards, set by hand. */
export interface ScenarioEditor {
  readonly element: HTMLElement;
  /** Those that do something, as the JSON has them. */
  levers(): LeverDocument[];
  /** Shows these levers instead of what was there. */
  load(levers: ScenarioDocument["levers"]): void;
  /** Sets the size of the first lever of a kind, in percent, places or months. */
  set(kind: string, shown: number): void;
  showFaults(faults: readonly PlacedFault[]): void;
  /** What each lever does by itself, in words, by name. */
  showEffects(words: ReadonlyMap<string, string>): void;
}

/**
 * A slider for every kind of lever that the dataset bears, each at nought, and more of a kind where they are asked for.
 * @param onChange called whenever something is set
 */
export function scenarioEditor(context: EditorContext, onChange: () => void): ScenarioEditor {
  const forms = leverForms(context);
  let cards: LeverCard[] = [];
  /** The cards of the levers that levers() gave last, in their order, and the names that it gave them. */
  let acting: { readonly card: LeverCard; readonly name: string }[] = [];
  const list = html`<div></div>`;
  const kinds = html`<select class="govuk-select" id="another-lever">${forms.map(
    ({ title }, i) => html`<option value=${i}>${title}</option>`,
  )}</select>` as HTMLSelectElement;
  const add = html`<button class="govuk-button govuk-button--secondary" type="button">Add it</button>`;
  const element = html`<div>
    ${list}
    <div class="govuk-form-group app-no-print">
      <label class="govuk-label" for="another-lever">One more of a kind, for other children, schools or dates</label>
      <div class="app-lever__pair">${kinds}${add}</div>
    </div>
  </div>`;

  const show = (shown: LeverCard[]) => {
    cards = shown;
    list.replaceChildren(...cards.map((card) => card.element));
  };
  const remove = (gone: LeverCard) => {
    show(cards.filter((card) => card !== gone));
    onChange();
  };
  /** Cards of one form stand together, in the order of the forms, so that delays come after the places that they delay. */
  const inOrder = (all: readonly LeverCard[]) =>
    [...forms, undefined].flatMap((form) => all.filter((card) => card.form === form));

  list.addEventListener("input", onChange);
  add.addEventListener("click", () => {
    const card = leverCard(forms[Number(kinds.value)], context);
    show(inOrder([...cards, card]));
    card.element.querySelector<HTMLElement>("select, input")?.focus();
  });

  return {
    element,
    levers() {
      const taken = cards.flatMap(({ savedName }) => savedName ?? []);
      acting = [];
      return cards.flatMap((card) => {
        const name =
          card.savedName ??
          freeName(card.form ? nameOf(card.form) : card.kind, [...taken, ...acting.map((each) => each.name)]);
        const lever = card.lever(name);
        if (lever) acting.push({ card, name });
        card.element.classList.toggle("app-lever--idle", lever === undefined);
        return lever ? [lever] : [];
      });
    },
    load(levers) {
      const given = levers.map((lever) => {
        const form = forms.find((each) => isOf(each, lever));
        return form ? leverCard(form, context, lever) : keptCard(lever, lever.lever.replaceAll("_", " "), remove);
      });
      const missing = forms.filter((form) => !given.some((card) => card.form === form));
      const all = [...given, ...missing.map((form) => leverCard(form, context))];
      show(keepsPlaces(given, inOrder(given)) ? inOrder(all) : all);
    },
    set(kind, shown) {
      const card = cards.find((each) => each.kind === kind);
      card?.set?.(shown);
      onChange();
    },
    showFaults(faults) {
      for (const card of cards) {
        const at = acting.findIndex((each) => each.card === card);
        card.showFaults(faults.filter(({ lever }) => at >= 0 && lever === at));
      }
    },
    showEffects(words) {
      for (const card of cards) {
        const name = acting.find((each) => each.card === card)?.name;
        card.showEffect((name && words.get(name)) ?? "");
      }
    },
  };
}

const PLACES = ["places_added", "places_moved", "places_delayed", "provision_closed"];

/** Whether levers on places stand in the same order in both: with another they would do something else. */
function keepsPlaces(before: readonly LeverCard[], after: readonly LeverCard[]): boolean {
  const onPlaces = (cards: readonly LeverCard[]) => cards.filter(({ kind }) => PLACES.includes(kind));
  return onPlaces(after).every((card, i) => card === onPlaces(before)[i]);
}

function isOf({ kind, property, isNew = false }: LeverForm, lever: LeverDocument): boolean {
  return kind === lever.lever && isNew === (lever.opens !== undefined) && isSet(lever[property]);
}

/** A formula has no slider. */
function isSet(size: unknown): boolean {
  return typeof size === "number" || (typeof size === "object" && size !== null && !("formula" in size));
}
