import { asAt } from "../dataset/as-at.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { withInferredTransitions } from "../dataset/infer/with-inferred-transitions.ts";
import { defaultOverflowRule, type OverflowRule, placesModel } from "../places/places-model.ts";
import type { Assumption } from "../rates/assumptions.ts";
import { type CannotEstimate, estimateRates, type Rates } from "../rates/estimate.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { demandModel } from "../simulate/demand-model.ts";
import { assumptionsList } from "./assumptions.ts";
import { type Dimension, makeGrouping } from "./grouping.ts";
import type { RunPlan } from "./tally.ts";
import { tooManyPlans } from "./too-many-plans.ts";

export interface RunRequest {
  /** Forget everything after this January; the last census of the dataset where it is not given. */
  readonly asAt?: number;
  /** Last census year of the forecast; ten years after the last census where it is not given. */
  readonly to?: number;
  /** Groupings to summarise by, beside census year and view. */
  readonly by: readonly (readonly Dimension[])[];
  /** Census years whose transitions are left out of the estimate. */
  readonly leaveOut?: readonly number[];
  /** What becomes of children for whom there is no place. */
  readonly overflow?: OverflowRule;
}

/** A forecast that is ready to be drawn. */
export interface PreparedRun {
  /** The dataset as it was known at the base census; with transitions inferred from its counts where it had none. */
  readonly dataset: Dataset;
  readonly rates: Rates;
  readonly plan: RunPlan;
  readonly assumptions: readonly Assumption[];
  /** The baseline's overflow rule; undefined where the dataset has no places. */
  readonly overflow: OverflowRule | undefined;
  /** The scenario that the plan is of; undefined for the baseline. */
  readonly scenario?: Scenario;
}

/** A forecast that cannot be made, and why. */
export interface CannotForecast {
  readonly cannot: CannotEstimate;
}

const DEFAULT_YEARS = 10;
const MOST_YEARS = 40;

/** Estimates the rates of a dataset and puts them together with its places for drawing. */
export function prepareRun(whole: Dataset, request: RunRequest): PreparedRun | CannotForecast {
  const known = request.asAt === undefined ? whole : asAt(whole, request.asAt);
  if (known.counts.length === 0) {
    const first = whole.counts.reduce((least, row) => Math.min(least, row.census_year), Number.POSITIVE_INFINITY);
    return cannot(
      `there is no census up to January ${request.asAt}`,
      `a year from ${first}, the first census of the dataset`,
    );
  }
  const dataset = withInferredTransitions(known);
  if (dataset.transitions.length === 0) {
    return cannot(
      `there are no transitions, and one census (January ${known.counts[0].census_year}) does not tell who joins and who leaves`,
      "counts of a second census, or a transitions table",
    );
  }
  const rates = estimateRates(dataset, request.leaveOut ? { leaveOut: request.leaveOut } : {});
  if ("problem" in rates) return { cannot: rates };
  const { baseYear, shape } = rates;
  const to = request.to ?? baseYear + DEFAULT_YEARS;
  if (to <= baseYear || to > baseYear + MOST_YEARS) {
    return cannot(
      `the forecast cannot end in ${to}`,
      `a year from ${baseYear + 1} to ${baseYear + MOST_YEARS}; the last census is January ${baseYear}`,
    );
  }
  const hasPlaces = dataset.places.length > 0;
  const rule = hasPlaces ? (request.overflow ?? defaultOverflowRule(dataset)) : undefined;
  if (hasPlaces && !rule) {
    return cannot(
      "children for whom there is no place have nowhere to go",
      "a setting of class independent that is not capped",
    );
  }
  const uncapped = dataset.settings.filter((row) => row.capped === "no").map((row) => row.code);
  if (rule && !uncapped.includes(rule.to)) {
    return cannot(`overflow cannot go to ${rule.to}`, `a setting that is not capped: ${uncapped.join(", ")}`);
  }
  const plan: RunPlan = {
    demand: demandModel(dataset, rates, to),
    places: rule && placesModel(dataset, shape, baseYear, to - baseYear, rule),
    groupings: request.by.map((by) => makeGrouping(dataset, shape, by)),
  };
  const tooMany = tooManyPlans(plan.demand);
  if (tooMany) return { cannot: tooMany };
  const assumptions = assumptionsList(dataset, rates, to, rule, request.leaveOut ?? [], dataset !== known);
  return { dataset, rates, plan, assumptions, overflow: rule };
}

function cannot(problem: string, expected: string): CannotForecast {
  return { cannot: { problem, expected } };
}
