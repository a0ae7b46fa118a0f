import { html } from "htl";
import { choice } from "../choose/choice.ts";
import { whole } from "../words/numbers.ts";
import type { BenchOptions } from "./bench-options.ts";
import { drawnFan, outcomeOf } from "./outcome.ts";
import type { ScenarioEditor } from "./scenario-editor.ts";
import type { TrialNews } from "./trial.ts";
import { delayView } from "./views/delay-view.ts";
import { firstView } from "./views/first-view.ts";
import { leversView } from "./views/levers-view.ts";
import { placesView } from "./views/places-view.ts";
import { plansView } from "./views/plans-view.ts";
import { storyView } from "./views/story-view.ts";
import type { Known } from "./views/view.ts";

/** What a scenario comes to: elements that stand where the notebook puts them, and change as it does. */
export interface Results {
  /** Beside the levers: how far it is, plans, and the most important figures. */
  readonly first: HTMLElement;
  readonly story: HTMLElement;
  readonly plans: HTMLElement;
  readonly places: HTMLElement;
  readonly levers: HTMLElement;
  readonly delay: HTMLElement;
  /** What is known so far; undefined until the first expected values are there. */
  known(): Known | undefined;
  readonly news: TrialNews;
  /** When the hand moved, to measure how long the picture took. */
  started(moment: number): void;
}

/** Measured in the browser at every movement: from the event to the new picture. */
export const PICTURE_MEASURE = "scenario-builder-picture";

export function createResults(options: BenchOptions, editor: ScenarioEditor): Results {
  const { draws, seed, from, to } = options;
  const baseline = outcomeOf(options.baseline);
  const years = Array.from({ length: to - from }, (_, i) => String(from + 1 + i));
  const chosenYear = choice(
    "year",
    "Show figures of January",
    years.map((year) => ({ value: year, label: year })),
    { initial: String(to) },
  );
  const first = firstView(options);
  const story = storyView(options);
  const plans = plansView(options);
  const places = placesView(options);
  const levers = leversView(options, editor);
  const delay = delayView(options, (months) => editor.set("places_delayed", months));
  const rest = [story, plans, places, levers, delay];
  const bar = html`<progress class="app-progress app-no-print" max=${draws} value="0" aria-label="Futures drawn"></progress>`;
  const status = html`<p class="app-status" role="status"></p>`;

  let moved = 0;
  let known: Known | undefined;
  let fan: Known["fan"] = { observed: observedPlans(options), forecast: [] };

  function learn(more: Partial<Known>, views = [first, ...rest]): void {
    if (!known) return;
    known = { ...known, ...more };
    for (const view of views) view.show(known);
  }

  chosenYear.addEventListener("input", () => learn({ year: Number(chosenYear.value) }));

  const news: TrialNews = {
    onExpected(document, tables) {
      const year = Number(chosenYear.value);
      const next: Known = {
        document,
        baseline,
        expected: outcomeOf(tables),
        fan,
        parts: undefined,
        drawn: undefined,
        year,
      };
      known = next;
      first.show(next);
      performance.measure(PICTURE_MEASURE, { start: moved });
      bar.setAttribute("value", "0");
      bar.classList.remove("app-progress--over");
      status.textContent = `Expected values, at once. ${whole(draws)} futures are drawn when you stop.`;
      // What is further down may come a moment later, and not at all where the hand has moved on.
      setTimeout(() => {
        if (known === next) for (const view of rest) view.show(next);
      });
    },
    onParts(of, parts) {
      if (of === known?.document) learn({ parts }, [levers, delay]);
    },
    onProgress(count) {
      bar.setAttribute("value", String(count));
    },
    onDrawn(of, drawn, milliseconds) {
      if (of !== known?.document) return;
      fan = drawnFan(drawn.baseline);
      bar.classList.add("app-progress--over");
      status.textContent = `${whole(draws)} futures drawn (seed ${seed}), in ${(milliseconds / 1000).toFixed(1)} seconds.`;
      learn({ drawn, fan });
    },
    onFaults(faults) {
      editor.showFaults(faults);
      if (faults.length === 0) return;
      const ofWhole = faults.filter(({ lever }) => lever === undefined).map(({ words }) => words);
      const words = ofWhole.join(" ") || "What, is said in red at its levers.";
      status.textContent = `Something of your scenario cannot be, so these figures are of before. ${words}`;
    },
  };

  return {
    first: html`<div>${chosenYear}${status}${bar}${first.element}</div>`,
    story: story.element,
    plans: plans.element,
    places: places.element,
    levers: levers.element,
    delay: delay.element,
    known: () => known,
    news,
    started(moment) {
      moved = moment;
    },
  };
}

function observedPlans({ dataset }: BenchOptions): { year: number; plans: number }[] {
  const byYear = new Map<number, number>();
  for (const { census_year, count } of dataset.counts) byYear.set(census_year, (byYear.get(census_year) ?? 0) + count);
  return [...byYear].sort(([a], [b]) => a - b).map(([year, plans]) => ({ year, plans }));
}
