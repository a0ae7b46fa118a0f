import fc from "fast-check";
import { expect, test } from "vitest";
import { cellCount, rowCount, shapeOf } from "../../src/dataset/shape.ts";
import { ageBandOfAge, phaseOfAge } from "../../src/domain/ages.ts";
import { NEED_CODES, needGroupOf } from "../../src/domain/needs.ts";
import { DIMENSIONS, type Dimension, FULL_GRID, makeGrouping } from "../../src/results/grouping.ts";
import { SMALL_ROWS } from "../dataset/small-rows.ts";
import { smallDataset } from "../dataset/small-tables.ts";

/** The small dataset with two special settings, every need in use. */
const DATASET = smallDataset({
  settings: [...SMALL_ROWS.settings, { ...SMALL_ROWS.settings[1], code: "satellite", label: "Satellite" }],
  counts: NEED_CODES.map((need) => ({ ...SMALL_ROWS.counts[0], need })),
});
const SHAPE = shapeOf(DATASET);

interface Place {
  readonly age: number;
  readonly need: string;
  readonly setting: string;
  readonly locality: string;
}

/** Every (age, need, setting, locality) in the order of the cells: age slowest, locality fastest. */
const PLACES: Place[] = Array.from({ length: 26 }, (_, age) => age).flatMap((age) =>
  SHAPE.needs.flatMap((need) =>
    SHAPE.settings.flatMap((setting) => SHAPE.localities.map((locality) => ({ age, need, setting, locality }))),
  ),
);

const CODE_OF: Record<Dimension, (place: Place) => string | number> = {
  age: ({ age }) => age,
  ncy: ({ age }) => age - 4,
  age_band: ({ age }) => ageBandOfAge(age),
  phase: ({ age }) => phaseOfAge(age),
  need: ({ need }) => need,
  need_group: ({ need }) => needGroupOf(need),
  locality: ({ locality }) => locality,
  setting: ({ setting }) => setting,
  setting_class: ({ setting }) => (setting === "mainstream" ? "mainstream" : "special"),
};

/** The group's codes of each cell, read from its row where localities are not told apart. */
function keysOfCells(by: readonly Dimension[]) {
  const { groupOf, keys, byLocality } = makeGrouping(DATASET, SHAPE, by);
  return PLACES.map((_, cell) => keys[groupOf[byLocality ? cell : Math.floor(cell / SHAPE.localities.length)]]);
}

test("by phase and setting: a child of 11 in special is in group (secondary, special)", () => {
  const { keys, byLocality } = makeGrouping(DATASET, SHAPE, ["phase", "setting"]);
  expect(keys.slice(0, 4)).toEqual([
    ["early_years", "mainstream"],
    ["early_years", "special"],
    ["early_years", "satellite"],
    ["primary", "mainstream"],
  ]);
  expect(byLocality).toBe(false);
  const child = PLACES.findIndex((place) => place.age === 11 && place.setting === "special");
  expect(keysOfCells(["phase", "setting"])[child]).toEqual(["secondary", "special"]);
});

test.each(DIMENSIONS)("by %s: every cell is in the group of its own code", (dimension) => {
  expect(keysOfCells([dimension])).toEqual(PLACES.map((place) => [CODE_OF[dimension](place)]));
});

test("by any dimensions in any order: every cell is in one group, which bears its codes", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...DIMENSIONS], { maxLength: 3 }), (by) => {
      const { groupOf, keys, byLocality } = makeGrouping(DATASET, SHAPE, by);
      expect(groupOf).toHaveLength(byLocality ? cellCount(SHAPE) : rowCount(SHAPE));
      expect(new Set(keys.map((key) => key.join("|"))).size).toBe(keys.length);
      expect(keysOfCells(by)).toEqual(PLACES.map((place) => by.map((dimension) => CODE_OF[dimension](place))));
    }),
    { numRuns: 30 },
  );
});

test("the full grid has a group for every cell", () => {
  const { groupOf, keys } = makeGrouping(DATASET, SHAPE, FULL_GRID);
  expect(keys).toHaveLength(cellCount(SHAPE));
  expect(new Set(groupOf).size).toBe(cellCount(SHAPE));
});

test("by nothing, everything is one group", () => {
  const { groupOf, keys } = makeGrouping(DATASET, SHAPE, []);
  expect(keys).toEqual([[]]);
  expect(new Set(groupOf)).toEqual(new Set([0]));
});
