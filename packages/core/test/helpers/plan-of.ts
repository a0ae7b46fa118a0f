import type { PlacesModel } from "../../src/places/places-model.ts";
import { type Dimension, makeGrouping } from "../../src/results/grouping.ts";
import type { RunPlan } from "../../src/results/tally.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import { FULL_UNCERTAINTY, type Uncertainty } from "../../src/simulate/uncertainty.ts";
import { councilOf } from "./small-council.ts";

/** The plan of a model by hand, with its places if it has any. */
export function planOf(
  demand: DemandModel,
  places: PlacesModel | undefined,
  by: readonly (readonly Dimension[])[],
  uncertainty: Uncertainty = FULL_UNCERTAINTY,
): RunPlan {
  const council = councilOf(demand.shape, []);
  return {
    demand,
    places,
    groupings: by.map((dimensions) => makeGrouping(council, demand.shape, dimensions)),
    uncertainty,
  };
}
