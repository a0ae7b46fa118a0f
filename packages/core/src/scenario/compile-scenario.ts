import type { Dataset } from "../dataset/dataset.ts";
import type { PlaceRow } from "../dataset/tables.ts";
import type { Rates } from "../rates/estimate.ts";
import { compileEffects } from "./compile-effects.ts";
import type { Effects } from "./effects.ts";
import type { Lever } from "./lever-schemas.ts";
import { leveredPlaces } from "./levered-places.ts";
import { provisionChanges, type Window } from "./provision-changes.ts";
import { januaryOf } from "./ramp.ts";
import type { Scenario } from "./scenario-schema.ts";

/** What a scenario does to a forecast of a dataset. */
export interface CompiledScenario {
  /** What it does to flows; undefined where nothing. */
  readonly effects: Effects | undefined;
  /** The places table under its levers. */
  readonly places: readonly PlaceRow[];
  /** By forecast year, [year - 1]: what becomes of children for whom there is no place; undefined where the baseline's rule stands. */
  readonly overflow: readonly (OverflowLever | undefined)[];
  /** By forecast year, [year - 1]: the population variant; empty for the principal one. */
  readonly variants: readonly string[];
}

export interface OverflowLever {
  readonly to: string;
  readonly claims: "phase_transfer" | "every_year";
}

/**
 * Turns a scenario that has been checked against the dataset into plain data for the simulation.
 *
 * @param only names of the levers that act, to see what some do by themselves; all where not given. What they require is as
 *   in the whole scenario.
 */
export function compileScenario(
  dataset: Dataset,
  rates: Rates,
  { levers }: Scenario,
  years: number,
  only?: readonly string[],
): CompiledScenario {
  const horizon = { baseYear: rates.baseYear, years };
  const { window } = provisionChanges(dataset.places, levers);
  const acts = (index: number): boolean => only === undefined || only.includes(levers[index].name);
  const acting = levers.map((lever, index) => ({ lever, window: window(index) })).filter((_, index) => acts(index));
  return {
    effects: compileEffects(dataset, rates, acting, horizon),
    places: leveredPlaces(dataset.places, levers, acts, window, rates.baseYear, years),
    overflow: Array.from({ length: years }, (_, i) => overflowAt(acting, rates.baseYear + 1 + i)),
    variants: Array.from({ length: years }, (_, i) => variantAt(acting, rates.baseYear + 1 + i)),
  };
}

type ActingLever = { readonly lever: Lever; readonly window: Window };

function overflowAt(acting: readonly ActingLever[], censusYear: number): OverflowLever | undefined {
  const lever = lastBegun(acting, "overflow_rule", censusYear);
  return lever && { to: lever.to, claims: lever.claims };
}

function variantAt(acting: readonly ActingLever[], censusYear: number): string {
  return lastBegun(acting, "population_variant", censusYear)?.variant ?? "";
}

/** Of the levers of a kind that replace one another, the one that began last by the January of a census. */
function lastBegun<Kind extends Lever["lever"]>(
  acting: readonly ActingLever[],
  kind: Kind,
  censusYear: number,
): Extract<Lever, { lever: Kind }> | undefined {
  const begun = acting.filter(({ lever, window }) => lever.lever === kind && window.start <= januaryOf(censusYear));
  return begun.toSorted((a, b) => a.window.start - b.window.start).at(-1)?.lever as
    | Extract<Lever, { lever: Kind }>
    | undefined;
}
