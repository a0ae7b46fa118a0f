import { html } from "htl";
import { faultRoom } from "./field.ts";
import { isSizeRange } from "./lever.ts";
import type { LeverForm } from "./lever-forms.ts";

/** The size of a lever as it is set by hand. */
export interface SizeControl {
  /** The slider, the number itself, and its value in words. */
  readonly element: HTMLElement;
  /** The ends of what is thought likely, for those who are not sure; nothing for places and months, which are decided. */
  readonly range: HTMLElement | null;
  /** As the JSON has it; undefined at nought, where the lever does nothing. */
  value(): unknown;
  set(shown: number): void;
}

const UNITS = { size: "%", places: "places", months: "months" } as const;

/** A slider for a lever's size, from nought, or from where it was saved, and the number to be typed: it may go beyond the slider's ends. */
export function sizeControl(form: LeverForm, id: string, saved?: unknown): SizeControl {
  const { slider, property } = form;
  const scale = property === "size" ? 100 : 1;
  const part = (shown: number) => Math.round((shown / scale) * 1e6) / 1e6;
  const shownOf = (value: number) => Math.round(value * scale * 10) / 10;
  const central = saved === undefined ? 0 : shownOf(isSizeRange(saved) ? saved.central : Number(saved));
  const range =
    html`<input class="app-slider" id=${id} type="range" step=${slider.step} min=${slider.min} max=${slider.max}
    value=${central} aria-describedby=${`${id}-help`}>` as HTMLInputElement;
  const exact =
    html`<input class="govuk-input govuk-input--width-4" id=${`${id}-exact`} type="number" step="any" value=${central}
    aria-describedby=${`${id}-help`}>` as HTMLInputElement;
  const words = html`<output class="app-slider__words" for=${id}></output>`;
  const ends = isSizeRange(saved) ? [shownOf(saved.low), shownOf(saved.high)] : ["", ""];
  const [low, high] = ["least", "most"].map(
    (end, i) =>
      html`<input class="govuk-input govuk-input--width-4" id=${`${id}-${end}`} type="number" step="any"
        min=${slider.min} max=${slider.max} value=${ends[i]}>` as HTMLInputElement,
  );

  const bounds = (): [number, number] | undefined => {
    if (property !== "size" || low.value === "" || high.value === "") return undefined;
    const shown = Number(exact.value);
    return [Math.min(Number(low.value), shown), Math.max(Number(high.value), shown)];
  };
  const say = () => {
    const shown = Number(exact.value);
    const between = bounds();
    const text =
      shown === 0 ? "No change" : form.amount(shown) + (between ? ` (between ${between[0]}% and ${between[1]}%)` : "");
    words.textContent = text;
    range.setAttribute("aria-valuetext", text);
  };
  range.addEventListener("input", () => {
    exact.value = range.value;
  });
  exact.addEventListener("input", () => {
    range.value = exact.value;
  });
  for (const input of [range, exact, low, high]) input.addEventListener("input", say);
  say();

  return {
    element: html`<div>
      ${faultRoom(property)}
      <div class="app-slider__row">${range}<label class="govuk-visually-hidden" for=${exact.id}>${form.title}: the number</label>
        <div class="govuk-input__wrapper">${exact}<div class="govuk-input__suffix">${UNITS[property]}</div></div>
      </div>
      ${words}
    </div>`,
    range:
      property === "size"
        ? html`<fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Not sure of it? From what to what it may be, in %</legend>
            <div class="app-lever__pair">
              <div><label class="govuk-label" for=${low.id}>Least</label>${low}</div>
              <div><label class="govuk-label" for=${high.id}>Most</label>${high}</div>
            </div>
            <p class="govuk-hint">Leave both empty if it is one number. With both, each simulated future takes a size between them.</p>
          </fieldset>`
        : null,
    value() {
      const shown = Number(exact.value);
      if (shown === 0) return undefined;
      const between = bounds();
      if (!between) return part(shown);
      return { low: part(between[0]), central: part(shown), high: part(between[1]) };
    },
    set(shown) {
      exact.value = String(shown);
      range.value = exact.value;
      say();
    },
  };
}
