import { cellCount, type Shape } from "../../src/dataset/shape.ts";
import type { Placement } from "../../src/places/placement.ts";
import type { PlacesModel } from "../../src/places/places-model.ts";

/** Children held elsewhere for want of a place, by the cell of what they want. */
export function waitingByCell({ elsewhere }: Placement, model: PlacesModel, shape: Shape): Int32Array {
  const waiting = new Int32Array(cellCount(shape));
  const localities = shape.localities.length;
  const capped = model.capped.length;
  elsewhere.counts.forEach((count, i) => {
    const slot = Math.floor(i / model.overflowTo.length);
    const k = Math.floor(slot / localities) % capped;
    const row = Math.floor(slot / (localities * capped)) * shape.settings.length + model.capped[k].setting;
    waiting[row * localities + (slot % localities)] += count;
  });
  return waiting;
}

/** Children held elsewhere by where they are held: by target, in the order of overflowTo. */
export function waitingByTarget({ elsewhere }: Placement, model: PlacesModel): number[] {
  const held = model.overflowTo.map(() => 0);
  elsewhere.counts.forEach((count, i) => {
    held[i % model.overflowTo.length] += count;
  });
  return held;
}
