import { AGE_COUNT } from "../domain/ages.ts";
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
  const regionOf = new Int32Array(cells);
  const members: (readonly number[])[] = [[]];
  const ages: number[] = [0];
  for (const { part, covers } of coverage.toSorted((a, b) => compare(parts[a.part], parts[b.part]))) {
    /** The region that the covered cells of a region go to, by age where the part's size depends on it. */
    const splits = new Map<number, number>();
    const byAge = parts[part].values !== undefined;
    for (let cell = 0; cell < cells; cell++) {
      if (covers[cell] === 0) continue;
      const before = regionOf[cell];
      const age = byAge ? ageOf(cell) : ages[before];
      const key = before * AGE_COUNT + age;
      let region = splits.get(key);
      if (region === undefined) {
        region = members.length;
        splits.set(key, region);
        members.push([...members[before], part]);
        ages.push(age);
      }
      regionOf[cell] = region;
    }
  }
  return { regionOf, parts: members, ages };
}

function compare(a: LeverPart, b: LeverPart): number {
  return a.lever < b.lever ? -1 : a.lever > b.lever ? 1 : a.key - b.key;
}
