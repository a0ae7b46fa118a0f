import { cellCount } from "../dataset/shape.ts";
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
  const cells = cellCount(plan.demand.shape);
  const perRow = localities.length;
  /** Cells that follow one another in one group: those of a row, unless localities are told apart. */
  const together = grouping.byLocality ? 1 : perRow;
  const groupOfCell = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) groupOfCell[cell] = grouping.groupOf[(cell / together) | 0];
  const overflowTo = plan.places?.overflowTo ?? [];
  demand.forEach(({ stock }, index) => {
    const wanted = index * views * groups;
    const held = wanted + groups;
    if (!placement) {
      for (let cell = 0; cell < cells; cell++) counts[wanted + groupOfCell[cell]] += stock[cell];
      return;
    }
    const { elsewhere, elsewhereIn } = placement[index];
    for (let cell = 0; cell < cells; cell++) {
      const group = groupOfCell[cell];
      counts[wanted + group] += stock[cell];
      counts[held + group] += stock[cell] - elsewhere[cell];
      if (elsewhere[cell] === 0) continue;
      const setting = ((cell / perRow) | 0) % settings.length;
      for (let target = 0; target < overflowTo.length; target++) {
        counts[held + groupOfCell[cell + (overflowTo[target] - setting) * perRow]] += elsewhereIn[target][cell];
      }
    }
  });
  return counts;
}
