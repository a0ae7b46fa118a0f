import { rowCount, rowOf, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";
import { AGE_STEP_GROUPS, ageStepGroup, groupByAgeStep } from "./age-groups.ts";
import { type ShrunkShares, shrinkShares } from "./shrink-shares.ts";
import type { TransitionTally } from "./tally.ts";

/**
 * The rate of leaving, `leave[age, need, setting]`, as the parameters of a Beta distribution by row: alpha[row * 2] for
 * leaving, alpha[row * 2 + 1] for staying. Shrinks to needs pooled (age, setting), and these to the ages of the phase.
 * A setting that nobody of a phase was in leans, by one child's worth, on all settings of the phase.
 */
export function leaveRates(tally: TransitionTally, shape: Shape): ShrunkShares {
  const settings = shape.settings.length;
  const counts = new Float64Array(rowCount(shape) * 2);
  const parentOf = new Int32Array(rowCount(shape));
  const byGroup = new Float64Array(AGE_STEP_GROUPS * 2);
  for (let age = 0; age < AGE_COUNT; age++) {
    for (let need = 0; need < shape.needs.length; need++) {
      for (let setting = 0; setting < settings; setting++) {
        const row = rowOf(shape, age, need, setting);
        const stayed = tally.stayed.subarray(row * settings, (row + 1) * settings).reduce((sum, n) => sum + n, 0);
        counts[row * 2] = tally.left[row];
        counts[row * 2 + 1] = stayed;
        parentOf[row] = age * settings + setting;
        byGroup[ageStepGroup(age) * 2] += tally.left[row];
        byGroup[ageStepGroup(age) * 2 + 1] += stayed;
      }
    }
  }
  const top = new Float64Array(AGE_STEP_GROUPS * settings * 2);
  for (let pool = 0; pool < AGE_STEP_GROUPS * settings; pool++) {
    const group = Math.floor(pool / settings) * 2;
    const leaving = (byGroup[group] + 0.5) / (byGroup[group] + byGroup[group + 1] + 1);
    top[pool * 2] = leaving;
    top[pool * 2 + 1] = 1 - leaving;
  }
  return shrinkShares({ outcomes: 2, counts, parentOf, grandparentOf: groupByAgeStep(settings), top });
}
