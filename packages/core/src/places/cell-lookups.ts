import { cellCount, type Shape } from "../dataset/shape.ts";
import type { PlacesModel } from "./places-model.ts";

/** Numbers that belong to a cell, looked up: a division for every child would cost more. */
export interface CellLookups {
  /** Number of the cell's setting among the capped ones; -1 where it is not capped. */
  readonly cappedOfCell: Int16Array;
  /** First place of a cell in Elsewhere.counts; -1 where its setting is not capped. */
  readonly slotOfCell: Int32Array;
  /** Cell of a place in Elsewhere.counts, all its targets together. */
  readonly cellOfSlot: Int32Array;
}

export function cellLookups(model: PlacesModel, shape: Shape): CellLookups {
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const targets = model.overflowTo.length;
  const cells = cellCount(shape);
  const cappedOfCell = Int16Array.from({ length: cells }, (_, cell) => {
    const setting = Math.floor(cell / localities) % settings;
    return model.capped.findIndex((entry) => entry.setting === setting);
  });
  const slotOfCell = new Int32Array(cells).fill(-1);
  const cellOfSlot: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    if (cappedOfCell[cell] < 0) continue;
    const ageNeed = Math.floor(cell / (localities * settings));
    const slot = (ageNeed * model.capped.length + cappedOfCell[cell]) * localities + (cell % localities);
    slotOfCell[cell] = slot * targets;
    cellOfSlot[slot] = cell;
  }
  return { cappedOfCell, slotOfCell, cellOfSlot: Int32Array.from(cellOfSlot) };
}
