import { html } from "htl";
import { choice } from "../choose/choice.ts";
import { dataTable } from "../figure/data-table.ts";
import { liveFigure } from "../figure/live-figure.ts";
import type { PairedForecast } from "../forecast/paired.ts";
import { rowsOf } from "../results/rows-of.ts";
import { inSentence, whole } from "../words/numbers.ts";
import type { BenchOptions } from "./bench.ts";
import { differenceShown, fansShown, placesShown, planShown, YOURS } from "./builder-figures.ts";
import { changeWords } from "./change-words.ts";
import { delaySection } from "./delay-section.ts";
import {
  type DrawnDifference,
  drawnDifference,
  expectedPlacesDifference,
  expectedPlansDifference,
} from "./differences.ts";
import { cappedSettings } from "./editor-context.ts";
import { keyFigures } from "./key-figures.ts";
import type { ScenarioDocument } from "./lever.ts";
import { effectSentences, effectsTable } from "./lever-effects.ts";
import { drawnFan, drawnPanel, expectedPanel, type Outcome, outcomeOf } from "./outcome.ts";
import type { ScenarioEditor } from "./scenario-editor.ts";
import { drawnStory, expectedStory } from "./story.ts";
import type { ScenarioParts, TrialNews } from "./trial.ts";

/** What a scenario comes to: elements that stand where the notebook puts them, and change as it does. */
export interface Results {
  /** Beside the levers: how far it is, plans, and the most important figures. */
  readonly first: HTMLElement;
  readonly story: HTMLElement;
  readonly fans: HTMLElement;
  readonly difference: HTMLElement;
  readonly places: HTMLElement;
  readonly levers: HTMLElement;
  readonly delay: HTMLElement;
  readonly news: TrialNews;
  /** When the hand moved, to measure how long the picture took. */
  started(moment: number): void;
}

/** Measured in the browser at every movement: from the event to the new picture. */
export const PICTURE_MEASURE = "scenario-builder-picture";

export function createResults(
  options: BenchOptions,
  editor: Pick<ScenarioEditor, "showFaults" | "showEffects" | "set">,
): Results {
  const { labels, source, draws, seed, from, to } = options;
  const baseline = outcomeOf(options.baseline);
  const observed = observedPlans(options);
  const settings = cappedSettings(options).reverse();
  const years = Array.from({ length: to - from }, (_, i) => from + 1 + i);

  let moved = 0;
  let document: ScenarioDocument | undefined;
  let expected: Outcome | undefined;
  let parts: ScenarioParts | undefined;
  let drawn: PairedForecast | undefined;
  /** The baseline's futures do not change with the scenario. */
  let fan: ReturnType<typeof drawnFan> = { observed, forecast: [] };

  const plans = liveFigure("scenario-plans", "Plans, baseline and scenario");
  const fans = liveFigure("scenario-fans", "Plans side by side");
  const difference = liveFigure("scenario-difference", "What the scenario changes in plans");
  const short = liveFigure("scenario-places-short", "What the scenario changes in places short");
  const places = settings.map((setting) =>
    liveFigure(`scenario-places-${setting}`, `Places: ${inSentence(labels.setting(setting))}`),
  );
  const key = keyFigures(options);
  const story = html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced"></ul>`;
  const levers = html`<div></div>`;
  const delay = delaySection(options, (months) => editor.set("places_delayed", months));
  const bar = html`<progress class="app-progress" max=${draws} value="0" aria-label="Futures drawn"></progress>`;
  const status = html`<p class="app-status" role="status"></p>`;
  const notYet = html`<p class="govuk-hint">Your scenario and the baseline are being drawn in ${whole(draws)} simulated futures.</p>`;
  const fansPlace = html`<div aria-busy="true">${notYet}</div>`;
  const chosenYear = choice(
    "year",
    "Show figures of January",
    years.map((each) => ({ value: String(each), label: String(each) })),
    { initial: String(to) },
  );
  const year = () => Number(chosenYear.value);
  chosenYear.addEventListener("input", () => showWords());

  function showPicture(): void {
    if (!expected) return;
    const last = expected.plans[expected.plans.length - 1];
    const change = last.plans - baseline.plans[baseline.plans.length - 1].plans;
    plans.show(
      planShown(
        fan,
        expected.plans,
        `${changeWords(change, "plan").replace(/ plans?$/, "")} against the baseline (expected values)`,
        source,
      ),
    );
    key.show(baseline, expected, year());
  }

  function showRest(): void {
    if (!expected) return;
    const of = (setting: string) =>
      drawn?.places
        ? drawnDifference(drawn.places, setting, "shortfall")
        : expectedPlacesDifference(expected as Outcome, baseline, setting, "shortfall");
    difference.show(
      differenceShown(
        [{ label: YOURS, years: drawn ? drawnDifference(drawn.plans) : expectedPlansDifference(expected, baseline) }],
        "plans",
        source,
      ),
    );
    if (settings.length === 0) return;
    short.show(
      differenceShown(
        settings.map((setting) => ({ label: labels.setting(setting), years: of(setting) })),
        "places short",
        source,
      ),
    );
    settings.forEach((setting, i) => {
      const panels = (["baseline", "scenario"] as const).map((which) => {
        const label = `${labels.setting(setting)}: ${which === "baseline" ? "baseline" : "your scenario"}`;
        const table = drawn?.[which].places;
        return table
          ? drawnPanel(label, setting, table)
          : expectedPanel(label, setting, which === "baseline" ? baseline : (expected as Outcome));
      });
      places[i].show(placesShown(panels, source));
    });
  }

  function showWords(): void {
    if (!expected) return;
    key.show(baseline, expected, year());
    const sentences = drawn ? drawnStory(drawn, year(), options) : expectedStory(expected, baseline, year(), options);
    story.replaceChildren(...sentences.map((words) => html`<li>${words}</li>`));
    if (!parts) return;
    editor.showEffects(effectSentences(parts.levers, baseline, year(), options));
    levers.replaceChildren(
      parts.levers.size === 0
        ? html`<p class="govuk-body">No lever is moved yet: your scenario is the baseline.</p>`
        : dataTable(
            `January ${year()}: plans and places short, more or fewer (expected values)`,
            effectsTable(parts.levers, baseline, expected, year(), options),
          ),
    );
    delay.show(
      expected,
      parts.undelayed && outcomeOf(parts.undelayed),
      drawn?.delay && rowsOf<DrawnDifference>(drawn.delay),
    );
  }

  const news: TrialNews = {
    onExpected(next, tables) {
      document = next;
      expected = outcomeOf(tables);
      drawn = undefined;
      fansPlace.setAttribute("aria-busy", "true");
      showPicture();
      performance.measure(PICTURE_MEASURE, { start: moved });
      bar.setAttribute("value", "0");
      status.textContent = `Expected values. ${whole(draws)} futures are drawn when you stop.`;
      setTimeout(() => {
        if (document !== next) return;
        showRest();
        showWords();
      });
    },
    onParts(of, next) {
      if (of !== document) return;
      parts = next;
      showWords();
    },
    onProgress(count) {
      bar.setAttribute("value", String(count));
    },
    onDrawn(of, forecast, milliseconds) {
      if (of !== document) return;
      drawn = forecast;
      fan = drawnFan(forecast.baseline);
      status.textContent = `${whole(draws)} futures drawn (seed ${seed}), in ${(milliseconds / 1000).toFixed(1)} seconds.`;
      showPicture();
      fansPlace.replaceChildren(fans.element);
      fansPlace.setAttribute("aria-busy", "false");
      fans.show(fansShown(fan, drawnFan(forecast.scenario), source));
      showRest();
      showWords();
    },
    onFaults(faults) {
      editor.showFaults(faults);
      const whole = faults.filter(({ lever }) => lever === undefined).map(({ words }) => words);
      if (faults.length > 0) {
        status.textContent = `These figures are of before: something of your scenario cannot be. ${whole.join(" ") || "See what is said in red at its levers."}`;
      }
    },
  };

  return {
    first: html`<div>${chosenYear}${status}${bar}${plans.element}${key.element}</div>`,
    story,
    fans: fansPlace,
    difference: html`<div>${difference.element}</div>`,
    places: html`<div>${settings.length > 0 ? short.element : ""}${places.map(({ element }) => element)}</div>`,
    levers,
    delay: delay.element,
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
