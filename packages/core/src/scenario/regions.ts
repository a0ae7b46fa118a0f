import type { LeverPart, Regions } from "./effects.ts";

/** A part and the cells that it multiplies. */
export interface Coverage {
  readonly part: number;
  /** By cell: 1 where it acts. */
  readonly covers: Uint8Array;
}

/**
 * Puts cells together that the same parts act on. Within a region the parts stand in the order of their levers' names, so that
 * a product is the same to the last digit whatever their order in the file.
 *
 * @param ageOf age at the later census of a cell's children
 */
export function regionsOf(
  parts: readonly LeverPart[],
  coverage: readonly Coverage[],
  cells: number,
  ageOf: (cell: number) => number,
): Regions | undefined {
  if (coverage.length === 0) return undefined;
  const ordered = coverage.toSorted((a, b) => compare(parts[a.part], parts[b.part]));
  const found = new Map<string, number>([["", 0]]);
  const members: number[][] = [[]];
  const ages: number[] = [0];
  const regionOf = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const acting = ordered.filter(({ covers }) => covers[cell] === 1).map(({ part }) => part);
    if (acting.length === 0) continue;
    const age = acting.some((part) => parts[part].values) ? ageOf(cell) : 0;
    const key = `${age}: ${acting.join()}`;
    let region = found.get(key);
    if (region === undefined) {
      region = members.length;
      found.set(key, region);
      members.push(acting);
      ages.push(age);
    }
    regionOf[cell] = region;
  }
  return { regionOf, parts: members, ages };
}

function compare(a: LeverPart, b: LeverPart): number {
  return a.lever < b.lever ? -1 : a.lever > b.lever ? 1 : a.key - b.key;
}
