import { cellCount, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, MAX_AGE } from "../domain/ages.ts";
import type { Selection } from "./selection.ts";

/** By cell at the later census: 1 where a selection has it. */
export function covered(selection: Selection, shape: Shape): Uint8Array {
  return coveredAt(selection.ages, selection, shape);
}

/** By cell at the earlier census: 1 where a selection has its children a year later. Those of the oldest age all leave anyhow. */
export function coveredBefore(selection: Selection, shape: Shape): Uint8Array {
  const ages = selection.ages.map((_, age) => (age < MAX_AGE ? selection.ages[age + 1] : 0));
  return coveredAt(ages, selection, shape);
}

function coveredAt(ages: Uint8Array, { needs, localities, settings }: Selection, shape: Shape): Uint8Array {
  const out = new Uint8Array(cellCount(shape));
  const perRow = localities.length;
  for (let age = 0; age < AGE_COUNT; age++) {
    if (ages[age] === 0) continue;
    for (let need = 0; need < needs.length; need++) {
      if (needs[need] === 0) continue;
      for (let setting = 0; setting < settings.length; setting++) {
        if (settings[setting] === 1) {
          out.set(localities, ((age * needs.length + need) * settings.length + setting) * perRow);
        }
      }
    }
  }
  return out;
}
