import { html } from "htl";
import { liveFigure } from "../../figure/live-figure.ts";
import { whole } from "../../words/numbers.ts";
import type { BenchOptions } from "../bench-options.ts";
import { differenceShown, fansShown, YOURS } from "../builder-figures.ts";
import { drawnDifference, expectedPlansDifference } from "../differences.ts";
import { drawnFan } from "../outcome.ts";
import type { View } from "./view.ts";

/** Baseline and scenario side by side, once they are drawn, and the difference in plans. */
export function plansView({ source, draws }: BenchOptions): View {
  const fans = liveFigure("scenario-fans", "Plans side by side");
  const difference = liveFigure("scenario-difference", "What the scenario changes in plans");
  const waiting = html`<p class="govuk-hint">Your scenario and the baseline are being drawn in ${whole(draws)} simulated futures.</p>`;
  const place = html`<div aria-busy="true">${waiting}${fans.element}</div>`;
  fans.element.hidden = true;
  return {
    element: html`<div>${place}${difference.element}</div>`,
    show({ document, drawn, expected, baseline, fan }) {
      waiting.hidden = drawn !== undefined;
      fans.element.hidden = drawn === undefined;
      place.setAttribute("aria-busy", String(drawn === undefined));
      if (drawn) fans.show(fansShown(fan, drawnFan(drawn.scenario), source));
      difference.element.hidden = document.levers.length === 0;
      const years = drawn ? drawnDifference(drawn.plans) : expectedPlansDifference(expected, baseline);
      difference.show(differenceShown([{ label: YOURS, years }], "plans", source));
    },
  };
}
