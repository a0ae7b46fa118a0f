import { cellCount, type Shape } from "../../dataset/shape.ts";

/** Which plans are asked about: of one need, setting and locality and of some ages, or of all where nothing is said. */
export interface Selection {
  readonly need?: string;
  readonly setting?: string;
  readonly locality?: string;
  /** First and last age in years, both taken in. */
  readonly ages?: readonly [number, number];
}

/** 1 for each cell of a shape that is selected, 0 for the others. */
export function selectedCells(shape: Shape, selection: Selection): Uint8Array {
  const { needs, settings, localities } = shape;
  const [firstAge, lastAge] = selection.ages ?? [0, Number.POSITIVE_INFINITY];
  const isWanted = (wanted: string | undefined, code: string): boolean => wanted === undefined || wanted === code;
  return Uint8Array.from({ length: cellCount(shape) }, (_, cell) => {
    const row = Math.floor(cell / localities.length);
    const ageNeed = Math.floor(row / settings.length);
    const age = Math.floor(ageNeed / needs.length);
    return Number(
      age >= firstAge &&
        age <= lastAge &&
        isWanted(selection.need, needs[ageNeed % needs.length]) &&
        isWanted(selection.setting, settings[row % settings.length]) &&
        isWanted(selection.locality, localities[cell % localities.length]),
    );
  });
}
