import { rowCount, type Shape } from "../dataset/shape.ts";
import { AGE_STEP_GROUPS, groupByAgeStep } from "./age-groups.ts";
import { type ShrunkShares, shrinkShares } from "./shrink-shares.ts";
import type { TransitionTally } from "./tally.ts";

/**
 * The setting wanted next year by those who stay, `move[age, need, setting, setting']`, as Dirichlet parameters by row:
 * alpha[row * settings + setting'], remaining where one is included. Shrinks to needs pooled (age, setting), and these to
 * the ages of the phase. A move that no child of the phase made has parameter 0: it is not forecast.
 */
export function moveRates(tally: TransitionTally, shape: Shape): ShrunkShares {
  const settings = shape.settings.length;
  const needs = shape.needs.length;
  const parentOf = Int32Array.from({ length: rowCount(shape) }, (_, row) => {
    const age = Math.floor(row / (needs * settings));
    return age * settings + (row % settings);
  });
  return shrinkShares({
    outcomes: settings,
    counts: tally.stayed,
    parentOf,
    grandparentOf: groupByAgeStep(settings),
    top: staysPut(AGE_STEP_GROUPS, settings),
  });
}

/**
 * The need recorded next year for those who stay, by age and need: alpha[(age * needs + need) * needs + need']. Shrinks to
 * the ages of the phase. Where the data show no change of need there is none.
 */
export function recodeRates(tally: TransitionTally, shape: Shape): ShrunkShares {
  const needs = shape.needs.length;
  const groups = groupByAgeStep(needs);
  return shrinkShares({
    outcomes: needs,
    counts: tally.recorded,
    parentOf: groups,
    grandparentOf: Int32Array.from({ length: AGE_STEP_GROUPS * needs }, (_, group) => group),
    top: staysPut(AGE_STEP_GROUPS, needs),
  });
}

/** One child's worth of staying where one is, for each group and code. */
function staysPut(groups: number, size: number): Float64Array {
  const top = new Float64Array(groups * size * size);
  for (let pool = 0; pool < groups * size; pool++) top[pool * size + (pool % size)] = 1;
  return top;
}
