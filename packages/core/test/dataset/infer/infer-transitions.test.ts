import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inferDataset } from "../../../src/dataset/infer/infer-dataset.ts";
import { inferTransitions } from "../../../src/dataset/infer/infer-transitions.ts";
import type { KnownFlows } from "../../../src/dataset/infer/known-flows.ts";
import { sumBy } from "../../../src/dataset/sum-by.ts";
import type { CountRow, TransitionRow } from "../../../src/dataset/tables.ts";
import { LEICESTERSHIRE } from "./areas.ts";

const count = (census_year: number, age: number, need: string, setting: string, plans: number): CountRow => ({
  census_year,
  age,
  need,
  locality: "here",
  setting,
  count: plans,
  basis: "observed",
});

const total = (rows: readonly TransitionRow[], of: (row: TransitionRow) => boolean) =>
  rows.filter(of).reduce((sum, row) => sum + row.count, 0);
const isJoiner = (row: TransitionRow) => row.setting_before === "";
const isLeaver = (row: TransitionRow) => row.setting_after === "";
const isMove = (row: TransitionRow) => !isJoiner(row) && !isLeaver(row) && row.setting_before !== row.setting_after;

function expectSides(counts: readonly CountRow[], rows: readonly TransitionRow[]) {
  const stocks = sumBy(
    counts.filter((row) => row.count > 0),
    (row) => [row.census_year, row.age, row.need, row.locality, row.setting].join(),
  );
  for (const side of ["before", "after"] as const) {
    const back = side === "before" ? 1 : 0;
    const sides = sumBy(
      rows.filter((row) => row[`setting_${side}`] !== ""),
      (row) =>
        [
          row.census_year - back,
          row.age - back,
          row[`need_${side}`],
          row[`locality_${side}`],
          row[`setting_${side}`],
        ].join(),
    );
    for (const [key, plans] of sides) expect([key, plans]).toEqual([key, stocks.get(key)]);
    const years = new Set(rows.map((row) => row.census_year - back));
    const counted = [...stocks].filter(([key]) => years.has(Number(key.split(",")[0])));
    expect(sides.size).toBe(counted.length);
  }
}

const censuses = fc
  .array(
    fc.tuple(
      fc.constantFrom(2020, 2021, 2022),
      fc.integer({ min: 0, max: 25 }),
      fc.constantFrom("ASD", "SLD"),
      fc.constantFrom("mainstream", "special"),
      fc.integer({ min: 1, max: 40 }),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((cells) => [...new Map(cells.map((cell) => [cell.slice(0, 4).join(), count(...cell)])).values()]);

const flows = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 26, maxLength: 26 }).map(
  (byAge): KnownFlows => ({
    censusYear: 2021,
    joiners: {
      total: byAge.reduce((sum, plans) => sum + plans, 0),
      byAge,
      bySetting: { mainstream: 3, special: 1 },
      byNeed: { ASD: 2, SLD: 1 },
    },
    leavers: { total: 50 },
  }),
);

describe("whatever the counts and known flows", () => {
  test("before sides make the earlier census and after sides the later one, and every count is above 0", () => {
    fc.assert(
      fc.property(censuses, fc.array(flows, { maxLength: 1 }), (counts, known) => {
        const rows = inferTransitions(counts, known);
        expectSides(counts, rows);
        expect(rows.every((row) => row.count > 0 && Number.isInteger(row.count) && row.basis === "inferred")).toBe(
          true,
        );
      }),
    );
  });
});

describe("with no flows known", () => {
  const counts = [
    count(2020, 9, "ASD", "mainstream", 30),
    count(2021, 10, "ASD", "mainstream", 25),
    count(2021, 10, "ASD", "special", 8),
    count(2020, 25, "ASD", "mainstream", 4),
  ];
  const rows = inferTransitions(counts);

  test("a cohort that grew has joiners and no leavers; the fewest moves reconcile the rest", () => {
    // 30 became 33: 3 joiners, into special, which grew; 5 of the 8 there moved from mainstream.
    expect(total(rows, (row) => isJoiner(row) && row.setting_after === "special")).toBe(3);
    expect(total(rows, isMove)).toBe(5);
    expect(total(rows, (row) => isLeaver(row) && row.age === 10)).toBe(0);
  });

  test("who was 25 leaves, aged 26 as if still here", () => {
    expect(total(rows, (row) => isLeaver(row) && row.age === 26)).toBe(4);
  });

  test("a change of setting is taken before a change of need", () => {
    const moved = inferTransitions([
      count(2020, 9, "ASD", "mainstream", 10),
      count(2020, 9, "SLD", "mainstream", 10),
      count(2021, 10, "ASD", "special", 10),
      count(2021, 10, "SLD", "special", 10),
    ]);
    expect(total(moved, (row) => row.need_before !== row.need_after)).toBe(0);
    expect(total(moved, isMove)).toBe(20);
  });

  test("no transitions across a year without a census", () => {
    expect(inferTransitions([count(2019, 5, "ASD", "special", 3), count(2021, 7, "ASD", "special", 3)])).toEqual([]);
  });
});

describe("with flows known", () => {
  const byAge = (age: number, plans: number) => Array.from({ length: 26 }, (_, a) => (a === age ? plans : 0));
  const counts = [count(2020, 9, "ASD", "mainstream", 100), count(2021, 10, "ASD", "mainstream", 103)];

  test("new plans above growth leave room for leavers", () => {
    const rows = inferTransitions(counts, [{ censusYear: 2021, joiners: { total: 10, byAge: byAge(10, 10) } }]);
    expect(total(rows, isJoiner)).toBe(10);
    expect(total(rows, isLeaver)).toBe(7);
  });

  test("growth above new plans is net transfers in, never a negative leaver", () => {
    const rows = inferTransitions(counts, [{ censusYear: 2021, joiners: { total: 1, byAge: byAge(10, 1) } }]);
    expect(total(rows, isJoiner)).toBe(3);
    expect(total(rows, isLeaver)).toBe(0);
  });

  test("stock + new - ceased that falls short of the later stock is transfers in", () => {
    // As Leicestershire 2024: 6,377 + 929 - 318 = 6,988 against 7,196, so 208 came in. Here 100 + 10 - 12 = 98 against 103.
    const rows = inferTransitions(counts, [
      { censusYear: 2021, joiners: { total: 10, byAge: byAge(10, 10) }, leavers: { total: 12 } },
    ]);
    expect(total(rows, isJoiner)).toBe(15);
    expect(total(rows, isLeaver)).toBe(12);
  });

  test("joiners have the settings of new plans", () => {
    const two = [
      count(2020, 9, "ASD", "mainstream", 50),
      count(2020, 9, "ASD", "special", 50),
      count(2021, 10, "ASD", "mainstream", 50),
      count(2021, 10, "ASD", "special", 60),
    ];
    const rows = inferTransitions(two, [
      { censusYear: 2021, joiners: { total: 20, byAge: byAge(10, 20), bySetting: { mainstream: 3, special: 1 } } },
    ]);
    expect(total(rows, (row) => isJoiner(row) && row.setting_after === "mainstream")).toBe(15);
    expect(total(rows, (row) => isJoiner(row) && row.setting_after === "special")).toBe(5);
  });
});

test("published figures give a dataset that adds up, with localities that nobody leaves", () => {
  const localities = [
    { code: "north", label: "North", share: 0.7 },
    { code: "south", label: "South", share: 0.3 },
  ];
  const { counts, transitions } = inferDataset(LEICESTERSHIRE, {}, [], localities);
  expectSides(counts, transitions);
  expect(total(transitions, isJoiner) - total(transitions, isLeaver)).toBe(4751 - 4222);
  // New plans of 2019: 760 (DfE). Cohorts that grew by more than theirs bring net transfers in on top.
  expect(total(transitions, isJoiner)).toBeGreaterThanOrEqual(760);
  expect(total(transitions, isJoiner)).toBeLessThan(760 * 1.15);
  const ofNorth = counts.filter((row) => row.census_year === 2020 && row.locality === "north");
  expect(ofNorth.reduce((sum, row) => sum + row.count, 0) / 4751).toBeCloseTo(0.7, 2);
  const changed = total(
    transitions,
    (row) => !isJoiner(row) && !isLeaver(row) && row.locality_before !== row.locality_after,
  );
  expect(changed / 4222).toBeLessThan(0.02);
});
