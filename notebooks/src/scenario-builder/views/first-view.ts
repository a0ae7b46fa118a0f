import { html } from "htl";
import { liveFigure } from "../../figure/live-figure.ts";
import type { BenchOptions } from "../bench-options.ts";
import { planShown } from "../builder-figures.ts";
import { changeWords } from "../change-words.ts";
import { keyFigures } from "./key-figures.ts";
import type { View } from "./view.ts";

/** Beside the levers, at every movement: plans, and the most important figures of a year. */
export function firstView(options: BenchOptions): View {
  const plans = liveFigure("scenario-plans", "Plans, baseline and scenario");
  const key = keyFigures(options);
  return {
    element: html`<div>${key.element}${plans.element}</div>`,
    show({ baseline, expected, fan, year }) {
      const last = (outcome: typeof expected) => outcome.plans[outcome.plans.length - 1].plans;
      plans.show(planShown(fan, expected.plans, changeTitle(last(expected) - last(baseline)), options.source));
      key.show(baseline, expected, year);
    },
  };
}

function changeTitle(change: number): string {
  const words = changeWords(change, "plan");
  return `${words.startsWith("no change") ? "as in" : `${words} than`} the baseline (expected values)`;
}
