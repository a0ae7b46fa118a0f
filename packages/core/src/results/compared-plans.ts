import type { Lever } from "../scenario/lever-schemas.ts";
import { ALL_LEVERS } from "../scenario/parse-scenario.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { PreparedRun } from "./prepare-run.ts";
import type { RunPlan } from "./tally.ts";
import { withScenario } from "./with-scenario.ts";

/** One line of a comparison: a scenario whole, or one of its levers by itself. */
export interface ComparedLine {
  readonly scenario: string;
  /** `all` for the whole scenario. */
  readonly lever: string;
  /** Place of its plan among those to draw. */
  readonly plan: number;
}

/** Plans to draw in pairs, the baseline first, and what they stand for. */
export interface ComparedPlans {
  readonly plans: readonly RunPlan[];
  readonly lines: readonly ComparedLine[];
}

/**
 * The plans of a comparison: each scenario whole, and each of its levers by itself where it has several. A lever by itself
 * waits for the provisions that it requires as in the whole scenario. What comes to the same plan is drawn once.
 */
export function comparedPlans(baseline: PreparedRun, scenarios: readonly Scenario[]): ComparedPlans {
  const plans: RunPlan[] = [baseline.plan];
  const known = new Map<string, number>();
  const lines: ComparedLine[] = [];
  const add = (scenario: Scenario, lever: string, only: readonly Lever[]): void => {
    const key = keyOf(scenario, only);
    let at = only.length === 0 ? 0 : known.get(key);
    if (at === undefined) {
      at =
        plans.push(
          withScenario(
            baseline,
            scenario,
            only.map(({ name }) => name),
          ).plan,
        ) - 1;
      known.set(key, at);
    }
    lines.push({ scenario: scenario.name, lever, plan: at });
  };
  for (const scenario of scenarios) {
    add(scenario, ALL_LEVERS, scenario.levers);
    for (const lever of scenario.levers) add(scenario, lever.name, [lever]);
  }
  return { plans, lines };
}

/** The same for levers that do the same: those that act, and where they wait for provisions all of their scenario. */
function keyOf({ levers }: Scenario, only: readonly Lever[]): string {
  return JSON.stringify(only.some(({ requires }) => requires) ? [only, levers] : [only]);
}
