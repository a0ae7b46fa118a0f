import type { Dataset } from "../dataset/dataset.ts";
import type { Shape } from "../dataset/shape.ts";
import { AGE_BANDS, AGE_COUNT, ageBandIndex, ncyOfAge, PHASES, phaseIndex } from "../domain/ages.ts";
import { NEEDS, needGroupOf } from "../domain/needs.ts";
import { SETTING_CLASSES } from "../domain/settings.ts";

/** What counts can be grouped by, beside census_year and view, which every summary has. */
export const DIMENSIONS = [
  "age",
  "ncy",
  "age_band",
  "phase",
  "need",
  "need_group",
  "locality",
  "setting",
  "setting_class",
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The dimensions of the full grid, which `all` stands for. */
export const FULL_GRID: readonly Dimension[] = ["age", "need", "locality", "setting"];

/** Which group each cell belongs to, chosen before drawing. Plain data. */
export interface Grouping {
  readonly by: readonly Dimension[];
  /** Codes of each group, in the order of `by`. */
  readonly keys: readonly (readonly (string | number)[])[];
  /** True where groups depend on the locality: `groupOf` is then by cell, otherwise by row. */
  readonly byLocality: boolean;
  readonly groupOf: Int32Array;
}

/** The codes that a dimension can take, in the order in which they are shown, and the code of each cell. */
interface DimensionCodes {
  readonly codes: readonly (string | number)[];
  /** Number of the code of (age, need, setting, locality). */
  code(age: number, need: number, setting: number, locality: number): number;
}

/** Groups the cells of a shape by some dimensions; by none, everything is one group. */
export function makeGrouping(dataset: Dataset, shape: Shape, by: readonly Dimension[]): Grouping {
  const dimensions = by.map((dimension) => dimensionCodes(dataset, shape, dimension));
  const byLocality = by.includes("locality");
  const localities = byLocality ? shape.localities.length : 1;
  const groupOf = new Int32Array(AGE_COUNT * shape.needs.length * shape.settings.length * localities);
  for (let cell = 0; cell < groupOf.length; cell++) {
    const row = Math.floor(cell / localities);
    const setting = row % shape.settings.length;
    const need = Math.floor(row / shape.settings.length) % shape.needs.length;
    const age = Math.floor(row / (shape.settings.length * shape.needs.length));
    let group = 0;
    for (const dimension of dimensions) {
      group = group * dimension.codes.length + dimension.code(age, need, setting, cell % localities);
    }
    groupOf[cell] = group;
  }
  return { by, keys: crossed(dimensions.map((dimension) => dimension.codes)), byLocality, groupOf };
}

function dimensionCodes(dataset: Dataset, shape: Shape, dimension: Dimension): DimensionCodes {
  const ages = Array.from({ length: AGE_COUNT }, (_, age) => age);
  switch (dimension) {
    case "age":
      return { codes: ages, code: (age) => age };
    case "ncy":
      return { codes: ages.map(ncyOfAge), code: (age) => age };
    case "age_band":
      return { codes: AGE_BANDS.map((band) => band.code), code: ageBandIndex };
    case "phase":
      return { codes: PHASES.map((phase) => phase.code), code: phaseIndex };
    case "need":
      return { codes: shape.needs, code: (_, need) => need };
    case "need_group": {
      const groups = [...new Set(NEEDS.map((need) => need.group))];
      const groupOf = shape.needs.map((need) => groups.indexOf(needGroupOf(need)));
      return { codes: groups, code: (_, need) => groupOf[need] };
    }
    case "locality":
      return { codes: shape.localities, code: (_age, _need, _setting, locality) => locality };
    case "setting":
      return { codes: shape.settings, code: (_age, _need, setting) => setting };
    case "setting_class": {
      const classOf = dataset.settings.map((row) => SETTING_CLASSES.indexOf(row.class));
      return { codes: SETTING_CLASSES, code: (_age, _need, setting) => classOf[setting] };
    }
    default:
      return dimension satisfies never;
  }
}

/** Every combination of one code from each list, the last list turning fastest. */
function crossed(lists: readonly (readonly (string | number)[])[]): (string | number)[][] {
  return lists.reduce<(string | number)[][]>(
    (keys, codes) => keys.flatMap((key) => codes.map((code) => [...key, code])),
    [[]],
  );
}
