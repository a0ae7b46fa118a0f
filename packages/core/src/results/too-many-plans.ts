import { LARGEST_COUNCIL, MOST_PLANS_FORECAST } from "../domain/largest-council.ts";
import { total } from "../domain/total.ts";
import type { CannotEstimate } from "../rates/estimate.ts";
import { expectedDemand, meanRates } from "../simulate/expected-demand.ts";
import type { DemandModel } from "../simulate/model.ts";

/**
 * Why a forecast is not drawn: its expected plans grow beyond what any council could have, so some figure behind it is wrong, and drawing it
 * would take time and memory without end. Undefined where they do not. Cost: one propagation of expected values.
 */
export function tooManyPlans(demand: DemandModel): CannotEstimate | undefined {
  const years = expectedDemand(demand, meanRates(demand), true);
  const at = years.findIndex(({ stock }) => !(total(stock) <= MOST_PLANS_FORECAST));
  if (at < 0) return undefined;
  const most = MOST_PLANS_FORECAST.toLocaleString("en-GB");
  return {
    problem: `by January ${demand.baseYear + 1 + at} it would reach more than ${most} plans, which no English council could have (${LARGEST_COUNCIL.plans.known})`,
    expected:
      "joiners, population, reference and priors that fit one another: one of their figures is far too large, or too small",
  };
}
