import { rowCount, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, PHASES, phaseIndex } from "../domain/ages.ts";
import { groupByPhase } from "./age-groups.ts";
import { type ShrunkShares, shrinkShares } from "./shrink-shares.ts";
import type { TransitionTally } from "./tally.ts";

/**
 * The setting that joiners want, `enter[age, need, setting]`, as Dirichlet parameters: alpha[(age * needs + need) *
 * settings + setting]. Shrinks to needs pooled (age), and these to the phase. A phase that nobody joined leans, by one
 * child's worth, on where its children are.
 *
 * @param stock plans at the base census by row: (age, need, setting)
 */
export function enterShares(tally: TransitionTally, shape: Shape, stock: Float64Array): ShrunkShares {
  const settings = shape.settings.length;
  const needs = shape.needs.length;
  const top = new Float64Array(PHASES.length * settings).fill(1e-3 / settings);
  for (let row = 0; row < rowCount(shape); row++) {
    top[phaseIndex(Math.floor(row / (needs * settings))) * settings + (row % settings)] += stock[row];
  }
  for (let start = 0; start < top.length; start += settings) {
    const shares = top.subarray(start, start + settings);
    const sum = shares.reduce((total, n) => total + n, 0);
    for (let k = 0; k < settings; k++) shares[k] /= sum;
  }
  return shrinkShares({
    outcomes: settings,
    counts: tally.entered,
    parentOf: Int32Array.from({ length: AGE_COUNT * needs }, (_, i) => Math.floor(i / needs)),
    grandparentOf: groupByPhase(),
    top,
  });
}
