import { AGE_COUNT, entersPhase, MAX_AGE, PHASES, phaseIndex } from "../domain/ages.ts";

/** Number of groups of ages that `ageStepGroup` gives. */
export const AGE_STEP_GROUPS = 2 * PHASES.length;

/**
 * Group of the step from `age` to age + 1: steps that enter Reception, Year 7, Year 12 or Year 14 have a group each, since
 * phase transfer is when children move; the other steps of a phase share one. Strength is never borrowed across groups.
 */
export function ageStepGroup(age: number): number {
  const next = Math.min(age + 1, MAX_AGE);
  return phaseIndex(next) + (entersPhase(next) && next === age + 1 ? PHASES.length : 0);
}

/** One entry an age and code: (age * size + code) gives the group of the age's step together with the code. */
export function groupByAgeStep(size: number): Int32Array {
  return Int32Array.from(
    { length: AGE_COUNT * size },
    (_, i) => ageStepGroup(Math.floor(i / size)) * size + (i % size),
  );
}

/** One entry an age: its phase. */
export function groupByPhase(): Int32Array {
  return Int32Array.from({ length: AGE_COUNT }, (_, age) => phaseIndex(age));
}
