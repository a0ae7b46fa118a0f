import { html } from "htl";
import type { EditorContext } from "./editor-context.ts";
import { field } from "./field.ts";

/** When a lever acts, and how it comes in. */
export interface TimingControl {
  readonly element: HTMLElement;
  /** start, and ramp where it comes in step by step, as the JSON has them. */
  properties(): Readonly<Record<string, unknown>>;
}

interface Ramp {
  readonly shape: string;
  readonly months?: number;
}

const RAMPS: readonly { readonly ramp: Ramp | undefined; readonly label: string }[] = [
  { ramp: undefined, label: "all at once" },
  ...[12, 24, 36, 60].map((months) => ({
    ramp: { shape: "linear", months },
    label: `evenly over ${months / 12} ${months === 12 ? "year" : "years"}`,
  })),
];

/** The September after the last census is where it begins, unless it was saved otherwise. */
export function timingControl(
  hasRamp: boolean,
  { from, to }: EditorContext,
  id: string,
  saved?: Readonly<Record<string, unknown>>,
): TimingControl {
  const start = html`<input class="govuk-input govuk-input--width-10" id=${`${id}-start`} type="month" required
    min=${`${from}-01`} max=${`${to - 1}-12`} value=${saved?.start ?? `${from}-09`}>` as HTMLInputElement;
  const savedRamp = saved?.ramp as Ramp | undefined;
  const known = RAMPS.some(({ ramp }) => JSON.stringify(ramp) === JSON.stringify(savedRamp));
  const ramps = known ? RAMPS : [...RAMPS, { ramp: savedRamp, label: `${rampWords(savedRamp)}, as it was saved` }];
  const list = html`<select class="govuk-select" id=${`${id}-ramp`}>${ramps.map(
    ({ ramp, label }, i) =>
      html`<option value=${i} selected=${JSON.stringify(ramp) === JSON.stringify(savedRamp)}>${label}</option>`,
  )}</select>` as HTMLSelectElement;
  return {
    element: html`<div class="app-lever__pair">
      ${field("start", "Starts in", start)}
      ${hasRamp ? field("ramp", "Comes in", list) : null}
    </div>`,
    properties() {
      const { ramp } = ramps[Number(list.value)];
      return { start: start.value, ...(hasRamp && ramp ? { ramp } : {}) };
    },
  };
}

function rampWords(ramp: Ramp | undefined): string {
  if (!ramp) return "";
  return ramp.shape === "s_curve"
    ? `slowly, fast, slowly over ${ramp.months} months`
    : `evenly over ${ramp.months} months`;
}
