import type { Shift } from "./effects.ts";

/** A shift with the cells at which something happens, ascending: few of all. */
export interface CoveredShift extends Shift {
  readonly cells: Int32Array;
}

export function withCells(shift: Shift): CoveredShift {
  const cells: number[] = [];
  for (let cell = 0; cell < shift.target.length; cell++) if (shift.target[cell] >= 0) cells.push(cell);
  return { ...shift, cells: Int32Array.from(cells) };
}
