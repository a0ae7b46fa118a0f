import { html } from "htl";
import { liveFigure } from "../../figure/live-figure.ts";
import { inSentence } from "../../words/numbers.ts";
import type { BenchOptions } from "../bench-options.ts";
import { differenceShown, placesShown } from "../builder-figures.ts";
import { drawnDifference, expectedPlacesDifference } from "../differences.ts";
import { cappedSettings } from "../editor-context.ts";
import { drawnPanel, expectedPanel } from "../outcome.ts";
import type { Known, View } from "./view.ts";

/** Demand against places, setting by setting, in baseline and scenario, and how many more or fewer are short. */
export function placesView(options: BenchOptions): View {
  const { labels, source } = options;
  const settings = cappedSettings(options).reverse();
  const short = liveFigure("scenario-places-short", "What the scenario changes in places short");
  const figures = settings.map((setting) =>
    liveFigure(`scenario-places-${setting}`, `Places: ${inSentence(labels.setting(setting))}`),
  );
  if (settings.length === 0) {
    return {
      element: html`<p class="govuk-body">This dataset has no places, so it shows demand alone.</p>`,
      show() {},
    };
  }

  function panelsOf(setting: string, { drawn, baseline, expected }: Known) {
    const sides = [
      { words: "baseline", table: drawn?.baseline.places, outcome: baseline },
      { words: "your scenario", table: drawn?.scenario.places, outcome: expected },
    ];
    return sides.map(({ words, table, outcome }) => {
      const label = `${labels.setting(setting)}: ${words}`;
      return table ? drawnPanel(label, setting, table) : expectedPanel(label, setting, outcome);
    });
  }

  return {
    element: html`<div>${short.element}${figures.map(({ element }) => element)}</div>`,
    show(known) {
      const { document, drawn, expected, baseline } = known;
      settings.forEach((setting, i) => {
        figures[i].show(placesShown(panelsOf(setting, known), source));
      });
      short.element.hidden = document.levers.length === 0;
      const changes = settings.map((setting) => ({
        label: labels.setting(setting),
        years: drawn?.places
          ? drawnDifference(drawn.places, setting, "shortfall")
          : expectedPlacesDifference(expected, baseline, setting, "shortfall"),
      }));
      short.show(differenceShown(changes, "places short", source));
    },
  };
}
