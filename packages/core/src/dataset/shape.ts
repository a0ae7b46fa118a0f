import { AGE_COUNT } from "../domain/ages.ts";
import { NEED_CODES } from "../domain/needs.ts";
import type { Dataset } from "./dataset.ts";

/**
 * The codes of a dataset and how its cells are numbered. Age is the slowest index, so that "everyone turns a year older"
 * is one copy; locality is the fastest.
 *
 * - row = (age, need, setting), number (age * needs + need) * settings + setting
 * - cell = (row, locality), number row * localities + locality
 */
export interface Shape {
  /** Need codes in use, in the order of NEEDS, the dataset's own after them. */
  readonly needs: readonly string[];
  /** Setting codes, in the dataset's order. */
  readonly settings: readonly string[];
  /** Locality codes, in the dataset's order. */
  readonly localities: readonly string[];
}

export function rowCount(shape: Shape): number {
  return AGE_COUNT * shape.needs.length * shape.settings.length;
}

export function cellCount(shape: Shape): number {
  return rowCount(shape) * shape.localities.length;
}

export function rowOf(shape: Shape, age: number, need: number, setting: number): number {
  return (age * shape.needs.length + need) * shape.settings.length + setting;
}

/** Number of each code, for looking up the codes of a table's rows. */
export function numbering(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(codes.map((code, index) => [code, index]));
}

/** Shape of a dataset: needs are those that its counts or transitions use. */
export function shapeOf(dataset: Dataset): Shape {
  const used = new Set<string>();
  for (const row of dataset.counts) used.add(row.need);
  for (const row of dataset.transitions) {
    used.add(row.need_before);
    used.add(row.need_after);
  }
  const codes = new Set<string>([...NEED_CODES, ...dataset.needs.map((row) => row.code)]);
  return {
    needs: [...codes].filter((code) => used.has(code)),
    settings: dataset.settings.map((row) => row.code),
    localities: dataset.localities.map((row) => row.code),
  };
}
