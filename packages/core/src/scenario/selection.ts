import type { Shape } from "../dataset/shape.ts";
import { AGE_COUNT, MAX_AGE, PHASES, phaseOfAge } from "../domain/ages.ts";
import type { Cells } from "./schema-parts.ts";

/** Which children a lever is about: 1 where it is, by age at the later census and by number of need, locality and setting. */
export interface Selection {
  readonly ages: Uint8Array;
  readonly needs: Uint8Array;
  readonly localities: Uint8Array;
  readonly settings: Uint8Array;
}

/** What stands where the cells of a lever do not say. */
export interface SelectionDefaults {
  readonly ages?: readonly [number, number];
  readonly settings?: readonly string[];
}

/** The children that cells select; everything where they are not given. Codes that the shape does not have select nothing. */
export function selectionOf(cells: Cells | undefined, shape: Shape, defaults: SelectionDefaults = {}): Selection {
  return {
    ages: agesOf(cells, defaults.ages ?? [0, MAX_AGE]),
    needs: chosen(shape.needs, cells?.needs),
    localities: chosen(shape.localities, cells?.localities),
    settings: chosen(shape.settings, cells?.settings ?? defaults.settings),
  };
}

/** 1 for the codes among those chosen; all of them where none are. */
export function chosen(codes: readonly string[], wanted: readonly string[] | undefined): Uint8Array {
  return Uint8Array.from(codes, (code) => Number(wanted === undefined || wanted.includes(code)));
}

function agesOf(cells: Cells | undefined, otherwise: readonly [number, number]): Uint8Array {
  const phases = cells?.phases;
  if (phases) {
    const fits = PHASES.filter((phase) => phases.includes(phase.code)).map((phase) => phase.code);
    return Uint8Array.from({ length: AGE_COUNT }, (_, age) => Number(fits.includes(phaseOfAge(age))));
  }
  const [first, last] = cells?.ages ?? cells?.ncy?.map((ncy) => ncy + 4) ?? otherwise;
  return Uint8Array.from({ length: AGE_COUNT }, (_, age) => Number(age >= first && age <= last));
}

/** Whether two selections have a child in common. */
export function overlap(a: Selection, b: Selection): boolean {
  const meet = (x: Uint8Array, y: Uint8Array): boolean => x.some((value, i) => value === 1 && y[i] === 1);
  return (
    meet(a.ages, b.ages) && meet(a.needs, b.needs) && meet(a.localities, b.localities) && meet(a.settings, b.settings)
  );
}
