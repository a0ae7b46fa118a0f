import {
  cellBehind,
  type Dataset,
  type ExplainedScenario,
  type ExplainPlan,
  explainPlan,
  explanationOf,
  MAX_AGE,
  type PreparedRun,
  prepareRun,
  type Scenario,
  type Selection,
  type SignedHistograms,
} from "@sufficiency/core";
import type { Explained } from "./explained.ts";
import type { ExplainOptions } from "./options.ts";
import { select } from "./select.ts";

/** A baseline run up to the year that was asked about, and which plans; or all that is wrong with what was asked. */
export type Prepared =
  | { readonly run: PreparedRun; readonly selection: Selection }
  | { readonly faults: readonly string[] };

export function prepareExplained(dataset: Dataset, options: ExplainOptions): Prepared {
  const { year, asAt } = options;
  const selecting = select(dataset, options);
  const run = prepareRun(dataset, {
    by: [],
    ...(year === undefined ? {} : { to: year }),
    ...(asAt === undefined ? {} : { asAt }),
  });
  const faults = [
    ...("faults" in selecting ? selecting.faults : []),
    ...("cannot" in run ? [`${run.cannot.problem}; give ${run.cannot.expected}.`] : []),
  ];
  return "faults" in selecting || "cannot" in run ? { faults } : { run, selection: selecting.selection };
}

/** What is to be drawn to explain a change, each lever of a scenario a part of it. */
export async function planExplained(
  run: PreparedRun,
  selection: Selection,
  scenario: Scenario | undefined,
): Promise<ExplainPlan> {
  return explainPlan(run, selection, scenario && (await futuresUnder(scenario, run)));
}

/** Demand under a scenario, and under each of its levers by itself. */
async function futuresUnder(scenario: Scenario, run: PreparedRun): Promise<ExplainedScenario> {
  const { withScenario } = await import("@sufficiency/core/scenarios");
  const levers = scenario.levers.map(({ name }) => ({ name, demand: withScenario(run, scenario, [name]).plan.demand }));
  return { whole: withScenario(run, scenario).plan.demand, levers };
}

/** What was drawn, explained. */
export function explainedOf(
  parts: Pick<Explained, "options" | "whole" | "run" | "scenario" | "selection">,
  plan: ExplainPlan,
  drawn: SignedHistograms,
): Explained {
  const { need, setting, locality, ages = [0, MAX_AGE] } = parts.selection;
  const isCell = need !== undefined && setting !== undefined && locality !== undefined;
  const behind = isCell ? cellBehind(parts.run, { need, setting, locality, ages }) : undefined;
  return { ...parts, explanation: explanationOf(plan, drawn), behind };
}
