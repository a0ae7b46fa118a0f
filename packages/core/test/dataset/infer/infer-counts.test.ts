import { describe, expect, test } from "vitest";
import { inferCounts } from "../../../src/dataset/infer/infer-counts.ts";
import { AGE_BANDS, ageBandIndex } from "../../../src/domain/ages.ts";
import { SETTING_CLASSES } from "../../../src/domain/settings.ts";
import { bands, council, LEICESTERSHIRE, published } from "./areas.ts";

type Cell = { age: number; need: string; setting: string; plans: number };

function cellsOf(result: ReturnType<typeof inferCounts>, year: number): Cell[] {
  const { needs, censuses } = result;
  const census = censuses.find((each) => each.year === year);
  return [...(census?.counts ?? [])].map((plans, cell) => ({
    age: Math.floor(cell / (needs.length * SETTING_CLASSES.length)),
    need: needs[Math.floor(cell / SETTING_CLASSES.length) % needs.length],
    setting: SETTING_CLASSES[cell % SETTING_CLASSES.length],
    plans,
  }));
}

const sum = (cells: Cell[], of: (cell: Cell) => boolean) => cells.filter(of).reduce((all, { plans }) => all + plans, 0);

describe("with ages and settings published, and no needs", () => {
  const result = inferCounts(LEICESTERSHIRE, undefined);

  test.each([
    [2019, [165, 1325, 1481, 992, 259], [1314, 372, 1322, 366, 2, 608, 238]],
    [2020, [178, 1545, 1689, 1004, 335], [1440, 382, 1337, 384, 2, 743, 463]],
  ])("January %i has its age bands and settings exactly, elsewhere taking the rest", (year, ages, settings) => {
    const cells = cellsOf(result, year);
    expect(AGE_BANDS.map((_, b) => sum(cells, ({ age }) => ageBandIndex(age) === b))).toEqual(ages);
    expect(SETTING_CLASSES.map((setting) => sum(cells, (cell) => cell.setting === setting))).toEqual(settings);
  });

  test("need is the one code ALL", () => {
    expect(result.needs).toEqual(["ALL"]);
  });

  test("nobody is in a setting that does not exist at their age", () => {
    const cells = cellsOf(result, 2020);
    expect(sum(cells, ({ setting, age }) => setting === "post16" && age < 16)).toBe(0);
    expect(sum(cells, ({ setting, age }) => setting === "special" && age > 18)).toBe(0);
    expect(sum(cells, ({ setting, age }) => setting === "ap" && (age < 5 || age > 15))).toBe(0);
  });
});

describe("with needs published at the last census only", () => {
  const single = (age: number, plans: number) => ({ fromAge: age, toAge: age, plans });
  const area = council(
    published(2021, { total: 90, ages: bands(10, 40, 40, 0, 0), classes: { mainstream: 60, special: 30 } }),
    published(2022, {
      total: 100,
      ages: [single(4, 10), single(8, 45), single(12, 45)],
      classes: { mainstream: 65, special: 35 },
      needs: { ASD: 60, SLD: 37, UNK: 3 },
      agesByNeed: {
        ASD: [single(4, 4), single(8, 28), single(12, 28)],
        SLD: [single(4, 6), single(8, 16), single(12, 15)],
        UNK: [single(8, 1), single(12, 2)],
      },
      classesByNeed: { ASD: { mainstream: 60 }, SLD: { mainstream: 2, special: 35 }, UNK: { mainstream: 3 } },
    }),
  );
  const result = inferCounts(area, undefined);

  test("that census has ages by need and settings by need exactly", () => {
    const cells = cellsOf(result, 2022);
    expect(result.needs).toEqual(["ASD", "SLD", "UNK"]);
    const byNeed = (of: (cell: Cell) => boolean) =>
      result.needs.map((need) => sum(cells, (cell) => cell.need === need && of(cell)));
    expect(byNeed(({ age }) => age === 4)).toEqual([4, 6, 0]);
    expect(byNeed(({ age }) => age === 8)).toEqual([28, 16, 1]);
    expect(byNeed(({ setting }) => setting === "special")).toEqual([0, 35, 0]);
    expect(byNeed(({ setting }) => setting === "mainstream")).toEqual([60, 2, 3]);
  });

  test("the census before has needs too, of the same pattern, and keeps its own margins", () => {
    const cells = cellsOf(result, 2021);
    expect(sum(cells, ({ setting }) => setting === "special")).toBe(30);
    // Special holds only SLD in 2022, so it does in 2021.
    expect(sum(cells, ({ setting, need }) => setting === "special" && need === "SLD")).toBeGreaterThanOrEqual(28);
    expect(result.censuses.map(({ origin }) => origin.needs)).toEqual(["carried", "published"]);
  });
});

describe("with figures missing", () => {
  const full = { ages: bands(10, 30, 40, 20, 0), classes: { mainstream: 50, special: 30, post16: 15 } };
  const result = inferCounts(
    council(
      published(2018, { total: 100, ...full }),
      published(2020, { total: 140 }),
      published(2021, {
        total: 160,
        ages: bands(16, 48, 64, 0, 32),
        classes: { mainstream: 80, special: 48, post16: 24 },
      }),
      published(2022, { total: 200 }),
    ),
    undefined,
  );

  test("a total missing between two others is on the line between them, and said to be", () => {
    expect(result.censuses.map(({ year, total }) => [year, total])).toEqual([
      [2018, 100],
      [2019, 120],
      [2020, 140],
      [2021, 160],
      [2022, 200],
    ]);
    expect(result.censuses[1].origin.total).toBe("between");
  });

  test("shares lie between the years beside, or are carried from the last", () => {
    const of = (year: number, setting: string) => sum(cellsOf(result, year), (cell) => cell.setting === setting);
    // Both ends have 50% in mainstream and 30% in special.
    expect([of(2020, "mainstream"), of(2020, "special")]).toEqual([70, 42]);
    expect([of(2022, "mainstream"), of(2022, "special")]).toEqual([100, 60]);
    expect(result.censuses.map(({ origin }) => origin.classes)).toEqual([
      "published",
      "between",
      "between",
      "published",
      "carried",
    ]);
    expect(sum(cellsOf(result, 2022), ({ age }) => age >= 20)).toBe(40);
  });

  test("after a gap of more than three years only the later ones are taken", () => {
    const broken = council(published(2010, { total: 50, ...full }), published(2015, { total: 60 }));
    expect(inferCounts(broken, undefined).censuses.map(({ year }) => year)).toEqual([2015]);
  });
});
