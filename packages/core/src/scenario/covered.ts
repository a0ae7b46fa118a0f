import { cellCount, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, MAX_AGE } from "../domain/ages.ts";
import type { Selection } from "./selection.ts";

/** By cell at the later census: 1 where a selection has it. */
export function covered({ ages, needs, localities, settings }: Selection, shape: Shape): Uint8Array {
  return eachCell(shape, (age, need, setting, locality) =>
    Number(ages[age] + needs[need] + settings[setting] + localities[locality] === 4),
  );
}

/** By cell at the earlier census: 1 where a selection has its children a year later. Those of the oldest age all leave anyhow. */
export function coveredBefore({ ages, needs, localities, settings }: Selection, shape: Shape): Uint8Array {
  return eachCell(shape, (age, need, setting, locality) =>
    Number(age < MAX_AGE && ages[age + 1] + needs[need] + settings[setting] + localities[locality] === 4),
  );
}

function eachCell(
  shape: Shape,
  value: (age: number, need: number, setting: number, locality: number) => number,
): Uint8Array {
  const { needs, settings, localities } = shape;
  const out = new Uint8Array(cellCount(shape));
  let cell = 0;
  for (let age = 0; age < AGE_COUNT; age++) {
    for (let need = 0; need < needs.length; need++) {
      for (let setting = 0; setting < settings.length; setting++) {
        for (let locality = 0; locality < localities.length; locality++) {
          out[cell++] = value(age, need, setting, locality);
        }
      }
    }
  }
  return out;
}
