import { html } from "htl";

/** Something to choose, under the code that the JSON has. */
export interface Coded {
  readonly code: string;
  readonly label: string;
}

/** Boxes to tick under one legend. */
export interface TickBoxes {
  readonly element: HTMLElement;
  /** Codes of those that are ticked; in the order in which they were ticked at first, while they are the same. */
  ticked(): string[];
}

export function tickBoxes(
  id: string,
  legend: string,
  options: readonly Coded[],
  atFirst: readonly string[],
): TickBoxes {
  const boxes = options.map(
    ({ code }) =>
      html`<input class="govuk-checkboxes__input" type="checkbox" id=${`${id}-${code}`} value=${code}
        checked=${atFirst.includes(code)}>` as HTMLInputElement,
  );
  return {
    element: html`<fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${legend}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small app-lever__boxes">${options.map(
        ({ label }, i) => html`<div class="govuk-checkboxes__item">${boxes[i]}
          <label class="govuk-label govuk-checkboxes__label" for=${boxes[i].id}>${label}</label></div>`,
      )}</div>
    </fieldset>`,
    ticked() {
      const codes = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      const isAsAtFirst = atFirst.length === codes.length && atFirst.every((code) => codes.includes(code));
      return isAsAtFirst ? [...atFirst] : codes;
    },
  };
}
