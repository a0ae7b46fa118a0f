import { type PlacesModel, placesModel } from "../places/places-model.ts";
import type { Assumption } from "../rates/assumptions.ts";
import { type CompiledScenario, compileScenario } from "../scenario/compile-scenario.ts";
import { leverAssumptions } from "../scenario/lever-assumptions.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { populationByYear } from "../simulate/demand-model.ts";
import type { DemandModel } from "../simulate/model.ts";
import type { PreparedRun } from "./prepare-run.ts";

/**
 * A baseline run under a scenario that has been checked against it: the same rates and groupings, other flows and places.
 *
 * @param only names of the levers that act; all where not given
 */
export function withScenario(baseline: PreparedRun, scenario: Scenario, only?: readonly string[]): PreparedRun {
  const { dataset, rates, plan } = baseline;
  const compiled = compileScenario(dataset, rates, scenario, plan.demand.years, only);
  return {
    ...baseline,
    plan: { ...plan, demand: demandUnder(compiled, baseline), places: placesUnder(compiled, baseline) },
    assumptions: [...baseline.assumptions, ...assumptionsOf(scenario, only, baseline)],
    scenario,
  };
}

function demandUnder({ effects, variants }: CompiledScenario, { dataset, rates, plan }: PreparedRun): DemandModel {
  const hasVariant = variants.some((variant) => variant !== "");
  if (!hasVariant && !effects) return plan.demand;
  return {
    ...plan.demand,
    ...(hasVariant ? { population: populationByYear(dataset, rates, plan.demand.years, variants) } : {}),
    ...(effects ? { effects } : {}),
  };
}

function placesUnder({ places, overflow }: CompiledScenario, baseline: PreparedRun): PlacesModel | undefined {
  const { dataset, plan } = baseline;
  if (places === dataset.places && overflow.every((rule) => rule === undefined)) return plan.places;
  const { shape, baseYear, years } = plan.demand;
  return baseline.overflow && placesModel({ ...dataset, places }, shape, baseYear, years, baseline.overflow, overflow);
}

function assumptionsOf(
  { levers }: Scenario,
  only: readonly string[] | undefined,
  { dataset, rates, plan }: PreparedRun,
): Assumption[] {
  const { baseYear, years } = plan.demand;
  const context = { dataset, rates, baseYear, to: baseYear + years };
  return levers
    .filter(({ name }) => only === undefined || only.includes(name))
    .flatMap((lever) => leverAssumptions(lever, context));
}
