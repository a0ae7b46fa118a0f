import type { Assumption, Dimension, PreparedRun, Scenario } from "@sufficiency/core";
import type { Compared } from "./compared.ts";
import type { CompareOptions } from "./options.ts";

/** Groupings that the words are about: everything together, and by setting. */
const WORDS_BY: readonly (readonly Dimension[])[] = [[], ["setting"]];

/** The groupings to count while drawing: those asked for and those that the words need, each once. */
export function groupingsToCompare(by: CompareOptions["by"]): (readonly Dimension[])[] {
  return [...new Map([...by, ...WORDS_BY].map((dimensions) => [dimensions.join(), dimensions])).values()];
}

/** What is to be drawn to compare scenarios that fit a baseline, and by scenario what its levers suppose. */
export async function prepareCompared(
  run: PreparedRun,
  scenarios: readonly Scenario[],
): Promise<Pick<Compared, "levers" | "compared">> {
  const { comparedPlans, withScenario } = await import("@sufficiency/core/scenarios");
  const levers = scenarios.map((scenario): readonly Assumption[] =>
    withScenario(run, scenario).assumptions.slice(run.assumptions.length),
  );
  return { levers, compared: comparedPlans(run, scenarios) };
}

/** Why scenarios cannot be compared though each is fine: two that are named alike; undefined where they can. */
export function repeatedName(scenarios: readonly Scenario[]): string | undefined {
  const names = scenarios.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return twice === undefined ? undefined : `Two of these scenarios are named ${twice}: give each a name of its own.`;
}
