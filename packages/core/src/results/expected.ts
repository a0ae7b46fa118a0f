import { type ExpectedPlacement, expectedPlacement } from "../places/expected-placement.ts";
import { type ExpectedYear, expectedDemand, expectedKeep, meanRates } from "../simulate/expected-demand.ts";
import { FULL_UNCERTAINTY } from "../simulate/uncertainty.ts";
import type { Grouping } from "./grouping.ts";
import { type RunPlan, viewsOf } from "./tally.ts";

/** A forecast in expected values, without draws and so without intervals. */
export interface ExpectedForecast {
  /** Of each grouping, as in Tally: [((year - 1) * views + view) * groups + group], in plans. */
  readonly counts: readonly Float64Array[];
  readonly demand: readonly ExpectedYear[];
  /** By year; an approximation. Undefined where the dataset has no places. */
  readonly placement: readonly ExpectedPlacement[] | undefined;
}

/**
 * Propagates expected values through a plan, in milliseconds: for sliders and for seeing what one change does. Demand is
 * the mean of the draws (see expectedDemand); where children are placed is an approximation.
 */
export function expectedForecast(plan: RunPlan): ExpectedForecast {
  const { shape } = plan.demand;
  const rates = meanRates(plan.demand);
  const demand = expectedDemand(plan.demand, rates, (plan.uncertainty ?? FULL_UNCERTAINTY).walk);
  const placement = plan.places && expectedPlacement(plan.places, shape, expectedKeep(plan.demand, rates), demand);
  const counts = plan.groupings.map((grouping) => groupYears(plan, grouping, demand, placement));
  return { counts, demand, placement };
}

function groupYears(
  plan: RunPlan,
  grouping: Grouping,
  demand: readonly ExpectedYear[],
  placement: readonly ExpectedPlacement[] | undefined,
): Float64Array {
  const { settings, localities } = plan.demand.shape;
  const groups = grouping.keys.length;
  const views = viewsOf(plan).length;
  const counts = new Float64Array(demand.length * views * groups);
  const groupOfCell = (cell: number): number => {
    return grouping.groupOf[grouping.byLocality ? cell : Math.floor(cell / localities.length)];
  };
  const overflowTo = plan.places?.overflowTo ?? [];
  demand.forEach(({ stock }, index) => {
    const first = index * views * groups;
    for (let cell = 0; cell < stock.length; cell++) {
      if (stock[cell] === 0) continue;
      const group = groupOfCell(cell);
      counts[first + group] += stock[cell];
      if (!placement) continue;
      const { elsewhere, elsewhereIn } = placement[index];
      counts[first + groups + group] += stock[cell] - elsewhere[cell];
      if (elsewhere[cell] === 0) continue;
      const setting = Math.floor(cell / localities.length) % settings.length;
      overflowTo.forEach((held, target) => {
        const heldCell = cell + (held - setting) * localities.length;
        counts[first + groups + groupOfCell(heldCell)] += elsewhereIn[target][cell];
      });
    }
  });
  return counts;
}
