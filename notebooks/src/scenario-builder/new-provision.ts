import { AGE_COUNT, ncyOfAge } from "@sufficiency/core";
import { html } from "htl";
import { ncyLabel } from "../words/ncy.ts";
import { cappedSettings, type EditorContext, needsOf, provisionsOf } from "./editor-context.ts";
import { field } from "./field.ts";
import { freeName, type LeverDocument } from "./lever.ts";
import { type Coded, tickBoxes } from "./tick-boxes.ts";

/** A school or base that the dataset does not have, as it is set by hand. */
export interface NewProvision {
  readonly element: HTMLElement;
  /** `provision` and `opens` as the JSON of a lever of this name has them. */
  properties(lever: string): Readonly<Record<string, unknown>>;
}

/** As the JSON has it. */
interface Opens {
  readonly name: string;
  readonly setting: string;
  readonly locality: string;
  readonly needs?: readonly string[];
  readonly ncy_from: number;
  readonly ncy_to: number;
}

const UNNAMED = "New school";
/** Reception to Year 11, until it is said otherwise. */
const SCHOOL_AGES = { ncy_from: 0, ncy_to: 11 };

/** Its name, what it is and where, and whom it takes: every need where none is ticked. */
export function newProvisionControl(context: EditorContext, id: string, saved?: LeverDocument): NewProvision {
  const { dataset, labels } = context;
  const opens = saved?.opens as Opens | undefined;
  const name = html`<input class="govuk-input" id=${`${id}-name`} type="text" maxlength="200" autocomplete="off"
    value=${opens?.name ?? UNNAMED}>` as HTMLInputElement;
  const settings = cappedSettings(context).map((code): Coded => ({ code, label: labels.setting(code) }));
  const setting = list(`${id}-setting`, settings, opens?.setting);
  const locality = list(`${id}-locality`, dataset.localities, opens?.locality);
  const years = Array.from({ length: AGE_COUNT }, (_, age): Coded => {
    const ncy = ncyOfAge(age);
    return { code: String(ncy), label: ncyLabel(ncy) };
  });
  const first = list(`${id}-from`, years, String(opens?.ncy_from ?? SCHOOL_AGES.ncy_from));
  const last = list(`${id}-to`, years, String(opens?.ncy_to ?? SCHOOL_AGES.ncy_to));
  const needs = tickBoxes(`${id}-needs`, "Primary needs that it takes", needsOf(context), opens?.needs ?? []);
  return {
    element: html`<div>
      ${field("opens.name", "Its name", name)}${field("opens.setting", "Kind of place", setting)}${field("opens.locality", "Where it is", locality)}
      <div class="app-lever__pair">${field("opens.ncy_from", "First year group", first)}${field("opens.ncy_to", "Last year group", last)}</div>
      <details class="govuk-details app-lever__more">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">For some needs only</span></summary>
        <div class="govuk-details__text">${needs.element}<p class="govuk-hint">Every need, unless you tick some.</p></div>
      </details>
    </div>`,
    properties(lever) {
      const designated = needs.ticked();
      const codes = provisionsOf(context).map(({ code }) => code);
      return {
        provision: saved?.provision ?? freeName(lever, codes),
        opens: {
          name: name.value.trim(),
          setting: setting.value,
          locality: locality.value,
          ...(designated.length > 0 ? { needs: designated } : {}),
          ncy_from: Number(first.value),
          ncy_to: Number(last.value),
        },
      };
    },
  };
}

function list(id: string, options: readonly Coded[], chosen: string | undefined): HTMLSelectElement {
  return html`<select class="govuk-select" id=${id}>${options.map(
    ({ code, label }) => html`<option value=${code} selected=${code === chosen}>${label}</option>`,
  )}</select>` as HTMLSelectElement;
}
