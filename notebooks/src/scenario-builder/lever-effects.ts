import type { ChartTable } from "@sufficiency/charts";
import { inSentence } from "../words/numbers.ts";
import { changeWords } from "./change-words.ts";
import { cappedSettings, type EditorContext } from "./editor-context.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { LeverAlone } from "./trial.ts";

/** What a lever changes in one year: plans, and places short by setting. */
interface Effect {
  readonly plans: number;
  readonly short: readonly { readonly setting: string; readonly change: number }[];
}

function effectOf(of: Outcome, against: Outcome, year: number, settings: readonly string[]): Effect {
  const plans = (outcome: Outcome) => outcome.plans.find((each) => each.year === year)?.plans ?? 0;
  const short = (outcome: Outcome, setting: string) =>
    outcome.settings.find((row) => row.census_year === year && row.setting === setting)?.shortfall ?? 0;
  return {
    plans: plans(of) - plans(against),
    short: settings.map((setting) => ({ setting, change: short(of, setting) - short(against, setting) })),
  };
}

/** The year in which a lever changes places short most: one on places shows only until others are as many. */
function mostTelling(of: Outcome, against: Outcome): number | undefined {
  const changes = of.settings.map(({ census_year, shortfall }, i) => ({
    census_year,
    size: Math.abs(shortfall - against.settings[i].shortfall),
  }));
  const most = changes.reduce((best, each) => (each.size > best.size ? each : best), { census_year: 0, size: 0.5 });
  return most.census_year || undefined;
}

/** What each lever does by itself, in a sentence under its slider. */
export function effectSentences(
  levers: ReadonlyMap<string, LeverAlone>,
  baseline: Outcome,
  year: number,
  context: EditorContext,
): Map<string, string> {
  const settings = cappedSettings(context).reverse();
  return new Map(
    [...levers].map(([name, { alone }]) => {
      const outcome = outcomeOf(alone);
      const isOfPlaces = outcome.plans.every(({ plans }, i) => plans === baseline.plans[i].plans);
      const told = (isOfPlaces && mostTelling(outcome, baseline)) || year;
      const { plans, short } = effectOf(outcome, baseline, told, settings);
      const parts = short
        .filter(({ change }) => Math.abs(change) >= 0.5)
        .map(
          ({ setting, change }) =>
            `${changeWords(change, "place")} short (${inSentence(context.labels.setting(setting))})`,
        );
      const words = [
        ...(isOfPlaces ? [] : [changeWords(plans, "plan")]),
        ...(parts.length > 0 ? parts : settings.length > 0 ? ["places short as before"] : []),
      ];
      return [name, `By itself, in January ${told}: ${words.join(", ")}.`];
    }),
  );
}

/** The same of all levers, beside what the scenario would lose without each. */
export function effectsTable(
  levers: ReadonlyMap<string, LeverAlone>,
  baseline: Outcome,
  scenario: Outcome,
  year: number,
  context: EditorContext,
): ChartTable {
  const settings = cappedSettings(context).reverse();
  const figures = ({ plans, short }: Effect) => [rounded(plans), ...short.map(({ change }) => rounded(change))];
  const columns = (unit: string) => [
    { name: "plans", unit },
    ...settings.map((setting) => ({ name: `places short: ${inSentence(context.labels.setting(setting))}`, unit })),
  ];
  return {
    columns: [{ name: "lever", unit: "" }, ...columns("by itself"), ...columns("added to the others")],
    rows: [
      ...[...levers.values()].map(({ words, alone, without }) => [
        words,
        ...figures(effectOf(outcomeOf(alone), baseline, year, settings)),
        ...figures(effectOf(scenario, outcomeOf(without), year, settings)),
      ]),
      ["All together", ...figures(effectOf(scenario, baseline, year, settings)), ...["", ...settings].map(() => null)],
    ],
  };
}

function rounded(value: number): number {
  return Math.round(value) || 0;
}
