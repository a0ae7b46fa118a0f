import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";
import type { PlacesModel } from "./places-model.ts";

/** Children held elsewhere for want of a place, in one draw and year. */
export interface Elsewhere {
  /**
   * By the cell of what they want and where they are:
   * [(((age * needs + need) * capped + k) * localities + locality) * targets + target].
   */
  readonly counts: Int32Array;
  /** By what they want, localities and targets together: [(age * needs + need) * capped + k]. Most are 0. */
  readonly waiting: Int32Array;
  /** How many of `counts` belong to one of `waiting`. */
  readonly perRow: number;
}

export function createElsewhere(model: PlacesModel, shape: Shape): Elsewhere {
  const rows = AGE_COUNT * shape.needs.length * model.capped.length;
  const perRow = shape.localities.length * model.overflowTo.length;
  return { counts: new Int32Array(rows * perRow), waiting: new Int32Array(rows), perRow };
}

/** Adds `children` to those at a place in `counts`; a negative number takes them off. */
export function addElsewhere({ counts, waiting, perRow }: Elsewhere, slot: number, children: number): void {
  counts[slot] += children;
  waiting[(slot / perRow) | 0] += children;
}
