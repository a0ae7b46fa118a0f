import { total } from "../../domain/total.ts";
import { createDemand } from "../../simulate/demand.ts";
import { addDraws, addSigned, emptySignedHistograms, type SignedHistograms } from "../signed-histograms.ts";
import { type ExplainPlan, FLOW_PARTS } from "./explain-plan.ts";
import { flowAdder, SELECTED_FLOWS } from "./selected-flows.ts";

/** Cells of the histograms: FLOW_PARTS, then the plan's future parts, then plans in the last year of the forecast. */
export function emptyParts({ futureParts }: ExplainPlan): SignedHistograms {
  return emptySignedHistograms(FLOW_PARTS.length + futureParts.length + 1);
}

/**
 * Prepares a plan for drawing: in each draw every future meets the same luck, so what differs between two of them is the
 * doing of what is held still in one and not in the other. Chunks of draws can be added up in any order.
 */
export function createExplainRunner(
  plan: ExplainPlan,
): (seed: number, from: number, to: number, parts?: SignedHistograms) => SignedHistograms {
  const futures = plan.futures.map(({ demand, uncertainty }) => createDemand(demand, uncertainty));
  const [{ demand: today }] = plan.futures;
  const addFlows = flowAdder(today.shape, plan.selected);
  const base = plansIn(today.stock, plan.cells);
  const flows = new Int32Array(SELECTED_FLOWS.length);
  return (seed, from, to, parts = emptyParts(plan)) => {
    for (let draw = from; draw < to; draw++) {
      flows.fill(0);
      const plans = futures.map((demand, k) => {
        demand.begin(seed, draw);
        for (let year = 1; year <= today.years; year++) {
          demand.advance(year);
          if (k === 0) addFlows(demand.events, flows);
        }
        return plansIn(demand.stock, plan.cells);
      });
      partsOf(plan, flows, base, plans).forEach((value, cell) => {
        addSigned(parts, cell, value);
      });
    }
    addDraws(parts, to - from);
    return parts;
  };
}

/** The parts of one draw. Turning a year older is what the flows leave of the change in the future `today`. */
function partsOf({ futureParts }: ExplainPlan, flows: Int32Array, base: number, plans: readonly number[]): number[] {
  const [leavers, movers, recoding, joiners] = flows;
  const ageing = plans[0] - base - total(flows);
  return [
    joiners,
    leavers,
    movers,
    recoding,
    ageing,
    ...futureParts.map(({ weights }) => weights.reduce((sum, weight, k) => sum + weight * plans[k], 0)),
    plans[plans.length - 1],
  ];
}

function plansIn(stock: Int32Array, cells: Int32Array): number {
  let plans = 0;
  for (let i = 0; i < cells.length; i++) plans += stock[cells[i]];
  return plans;
}
