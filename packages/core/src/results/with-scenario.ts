import { placesModel } from "../places/places-model.ts";
import type { Assumption } from "../rates/assumptions.ts";
import { compileScenario } from "../scenario/compile-scenario.ts";
import { leverAssumptions } from "../scenario/lever-assumptions.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { demandModel } from "../simulate/model.ts";
import type { PreparedRun } from "./prepare-run.ts";

/**
 * A baseline run under a scenario that has been checked against it: the same rates and groupings, other flows and places.
 *
 * @param only names of the levers that act; all where not given
 */
export function withScenario(baseline: PreparedRun, scenario: Scenario, only?: readonly string[]): PreparedRun {
  const { dataset, rates, plan, overflow } = baseline;
  const { baseYear, years } = plan.demand;
  const compiled = compileScenario(dataset, rates, scenario, years, only);
  const levered = { ...dataset, places: compiled.places };
  return {
    ...baseline,
    plan: {
      ...plan,
      demand: demandModel(dataset, rates, baseYear + years, compiled),
      places: overflow && placesModel(levered, rates.shape, baseYear, years, overflow, compiled.overflow),
    },
    assumptions: [...baseline.assumptions, ...assumptionsOf(scenario, only)],
    scenario,
  };
}

function assumptionsOf({ levers }: Scenario, only: readonly string[] | undefined): Assumption[] {
  return levers.filter(({ name }) => only === undefined || only.includes(name)).flatMap(leverAssumptions);
}
