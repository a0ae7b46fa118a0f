import type { Lever } from "../scenario/lever-schemas.ts";
import { ALL_LEVERS } from "../scenario/parse-scenario.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { Pair, PairedPlans } from "./paired-draws.ts";
import type { PreparedRun } from "./prepare-run.ts";
import type { RunPlan } from "./tally.ts";
import { withScenario } from "./with-scenario.ts";

/**
 * Draws that a lever by itself is drawn in, the first of all: each takes as long as a scenario, and a difference within a
 * draw is known well from fewer.
 */
export const LEVER_DRAWS = 200;

/** What a comparison says nothing of. */
export const NOT_COMPARED = ["flows", "overflow"] as const;

/** One line of a comparison: a scenario whole, or one of its levers by itself. */
export interface ComparedLine {
  readonly scenario: string;
  /** `all` for the whole scenario. */
  readonly lever: string;
  /** Place of its difference among the pairs. */
  readonly pair: number;
}

/** Plans to draw in pairs, the baseline first, and what their differences stand for. */
export interface ComparedPlans extends PairedPlans {
  /** Against the baseline: each scenario whole in all draws, and each of its levers by itself in the first LEVER_DRAWS. */
  readonly lines: readonly ComparedLine[];
  /** Scenarios of several levers whole, against the baseline in the very draws of their levers: what is between levers. */
  readonly together: readonly ComparedLine[];
  /** Scenarios after the first whole, against the first; none where the first has no levers and so is the baseline. */
  readonly againstFirst: readonly ComparedLine[];
}

/**
 * The plans of a comparison: each scenario whole, and each of its levers by itself where it has several. A lever by itself
 * waits for the provisions that it requires as in the whole scenario. What comes to the same plan is drawn once. Flows and overflow
 * by need are not counted, nor are the places of levers by themselves.
 */
export function comparedPlans(baseline: PreparedRun, scenarios: readonly Scenario[]): ComparedPlans {
  const plans: RunPlan[] = [{ ...baseline.plan, leftOut: NOT_COMPARED }];
  const known = new Map<string, number>();
  const planOf = (scenario: Scenario, only: readonly Lever[], leftOut: NonNullable<RunPlan["leftOut"]>): number => {
    if (only.length === 0) return 0;
    const key = keyOf(scenario, only);
    const names = only.map(({ name }) => name);
    const at = known.get(key) ?? plans.push({ ...withScenario(baseline, scenario, names).plan, leftOut }) - 1;
    known.set(key, at);
    return at;
  };
  const pairs: Pair[] = [];
  const line = (scenario: Scenario, lever: string, pair: Pair): ComparedLine => {
    return { scenario: scenario.name, lever, pair: pairs.push(pair) - 1 };
  };

  const wholes = scenarios.map((scenario) => ({ scenario, plan: planOf(scenario, scenario.levers, NOT_COMPARED) }));
  const lines = wholes.flatMap(({ scenario, plan }) => {
    const whole = line(scenario, ALL_LEVERS, { plan, against: 0 });
    const { levers } = scenario;
    if (levers.length === 1) return [whole, { ...whole, lever: levers[0].name }];
    const alone = levers.map((lever) => {
      const only = planOf(scenario, [lever], [...NOT_COMPARED, "places"]);
      return line(scenario, lever.name, { plan: only, against: 0, first: LEVER_DRAWS });
    });
    return [whole, ...alone];
  });
  const together = wholes
    .filter(({ scenario }) => scenario.levers.length > 1)
    .map(({ scenario, plan }) => line(scenario, ALL_LEVERS, { plan, against: 0, first: LEVER_DRAWS }));
  const [first, ...others] = wholes;
  const againstFirst =
    first.plan === 0
      ? []
      : others.map(({ scenario, plan }) => line(scenario, ALL_LEVERS, { plan, against: first.plan }));
  return { plans, pairs, lines, together, againstFirst };
}

/** The same for levers that do the same: those that act, and where they wait for provisions all of their scenario. */
function keyOf({ levers }: Scenario, only: readonly Lever[]): string {
  return JSON.stringify(only.some(({ requires }) => requires) ? [only, levers] : [only]);
}
