import { chancePercent, chanceWords } from "@sufficiency/charts";
import type { PairedForecast } from "../forecast/paired.ts";
import type { PlacesRow } from "../results/rows.ts";
import { rowsOf } from "../results/rows-of.ts";
import { about, inSentence, interval } from "../words/numbers.ts";
import { changeInterval, changeWords } from "./change-words.ts";
import { drawnDifference } from "./differences.ts";
import { cappedSettings, type EditorContext } from "./editor-context.ts";
import { drawnFan, type Outcome } from "./outcome.ts";

/** What a scenario comes to in one year, in sentences, from expected values. */
export function expectedStory(scenario: Outcome, baseline: Outcome, year: number, context: EditorContext): string[] {
  const plans = (outcome: Outcome) => outcome.plans.find((each) => each.year === year)?.plans ?? 0;
  const settings = cappedSettings(context).reverse();
  const row = (outcome: Outcome, setting: string) =>
    outcome.settings.find((each) => each.setting === setting && each.census_year === year);
  return [
    `In January ${year} about ${about(plans(scenario))} plans are expected: ${changeWords(plans(scenario) - plans(baseline), "plan")} against the baseline.`,
    ...settings.flatMap((setting) => {
      const [before, after] = [row(baseline, setting), row(scenario, setting)];
      if (!before || !after) return [];
      return [
        `${context.labels.setting(setting)}: about ${about(after.demand)} children need one of ${about(after.places)} places; about ` +
          `${about(after.shortfall)} places short, ${about(before.shortfall)} in the baseline.`,
      ];
    }),
    "These are expected values, without an interval: futures are being drawn.",
  ];
}

/** The same from simulated futures, with intervals and chances. */
export function drawnStory(forecast: PairedForecast, year: number, context: EditorContext): string[] {
  const fan = drawnFan(forecast.scenario).forecast.find((each) => each.year === year);
  const change = drawnDifference(forecast.plans).find((each) => each.year === year);
  if (!fan || change?.p10 === undefined || change.p90 === undefined) return [];
  const settings = cappedSettings(context).reverse();
  return [
    `In January ${year} about ${about(fan.p50)} plans, in 8 of 10 futures ${interval(fan.p10, fan.p90)}: ` +
      `${changeWords(change.p50, "plan")} against the baseline (${changeInterval({ p10: change.p10, p90: change.p90 })}).`,
    ...settings.flatMap((setting) => {
      const [before, after] = [forecast.baseline, forecast.scenario].map(
        ({ places }) =>
          places &&
          rowsOf<PlacesRow>(places).find(
            (row) =>
              row.setting === setting && row.census_year === year && row.phase === "all" && row.locality === "all",
          ),
      );
      if (!before || !after) return [];
      const was =
        chancePercent(before.p_shortfall) === chancePercent(after.p_shortfall)
          ? "as in the baseline"
          : `${chancePercent(before.p_shortfall)} in the baseline`;
      return [
        `${context.labels.setting(setting)}: a shortfall is ${chanceWords(after.p_shortfall)} (${chancePercent(after.p_shortfall)}, ${was}), ` +
          `of about ${about(after.shortfall_p50)} places (${interval(after.shortfall_p10, after.shortfall_p90)}); ` +
          `in the baseline about ${about(before.shortfall_p50)}.`,
      ];
    }),
  ];
}

/** The change of what a kind of place lacks, for the title of its figure. */
export function shortUnit(setting: string, { labels }: EditorContext): string {
  return `places short (${inSentence(labels.setting(setting))})`;
}
