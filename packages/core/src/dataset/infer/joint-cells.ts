import { AGE_COUNT } from "../../domain/ages.ts";
import { SETTING_CLASSES } from "../../domain/settings.ts";

const CLASSES = SETTING_CLASSES.length;

/** The cells of a table of age x need x class of setting, class fastest, and the groups that each belongs to. */
export interface JointCells {
  readonly needs: number;
  readonly ageOf: Int32Array;
  readonly needOf: Int32Array;
  readonly classOf: Int32Array;
  /** age * needs + need */
  readonly ageNeedOf: Int32Array;
  /** class * needs + need */
  readonly classNeedOf: Int32Array;
  /** age * classes + class */
  readonly ageClassOf: Int32Array;
  /** Cells of each need, in order. */
  readonly ofNeed: readonly Int32Array[];
}

export function jointCells(needs: number): JointCells {
  const of = (group: (age: number, need: number, setting: number) => number) =>
    Int32Array.from({ length: AGE_COUNT * needs * CLASSES }, (_, cell) =>
      group(Math.floor(cell / (needs * CLASSES)), Math.floor(cell / CLASSES) % needs, cell % CLASSES),
    );
  return {
    needs,
    ageOf: of((age) => age),
    needOf: of((_, need) => need),
    classOf: of((_, __, setting) => setting),
    ageNeedOf: of((age, need) => age * needs + need),
    classNeedOf: of((_, need, setting) => setting * needs + need),
    ageClassOf: of((age, _, setting) => age * CLASSES + setting),
    ofNeed: Array.from({ length: needs }, (_, need) =>
      Int32Array.from(
        { length: AGE_COUNT * CLASSES },
        (_, i) => (Math.floor(i / CLASSES) * needs + need) * CLASSES + (i % CLASSES),
      ),
    ),
  };
}

/** Sums of cells by group. */
export function sumByGroup(values: ArrayLike<number>, groupOf: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (let cell = 0; cell < groupOf.length; cell++) sums[groupOf[cell]] += values[cell];
  return sums;
}
