import { describe, expect, it } from "vitest";
import { meanShares } from "../../../src/rates/posterior.ts";
import { cellBehind } from "../../../src/results/explain/cell-behind.ts";
import type { ExplainedCell } from "../../../src/results/explain/cell-transitions.ts";
import { prepareRun } from "../../../src/results/prepare-run.ts";
import { smallDataset } from "../../dataset/small-tables.ts";
import { grownRun } from "../../helpers/grown-run.ts";

const ALL: ExplainedCell["ages"] = [0, 25];

describe("the small dataset, counted by hand", () => {
  const run = prepareRun(smallDataset({ places: [], unmet: [] }), { by: [], to: 2022 });
  if ("cannot" in run) throw new Error(run.cannot.problem);
  const behind = (cell: Partial<ExplainedCell>) =>
    cellBehind(run, { need: "ASD", setting: "mainstream", locality: "north", ages: ALL, ...cell });

  it("ASD in mainstream, north: 30 then 25 counted; 2 of 30 left, 3 of 28 moved; none of 6 joiners were of the north", () => {
    const { counted, seen } = behind({});
    expect(counted).toEqual([
      { censusYear: 2019, here: 30, council: 30 },
      { censusYear: 2020, here: 25, council: 31 },
    ]);
    expect(seen).toEqual({
      years: [2020],
      left: { events: 2, of: 30 },
      movedAway: { events: 3, of: 28 },
      movedHere: 0,
      recordedAnew: { events: 0, of: 28 },
      recordedHere: 0,
      joined: { events: 0, of: 6 },
      entered: { events: 6, of: 6 },
    });
  });

  it("in special, 3 came from mainstream and no joiner took it", () => {
    const { seen } = behind({ setting: "special" });
    expect(seen).toMatchObject({ movedHere: 3, left: { events: 0, of: 0 }, entered: { events: 0, of: 6 } });
  });

  it("ages are those at the earlier census for who was there, and at the later for who joined", () => {
    expect(behind({ ages: [9, 9] }).seen).toMatchObject({ left: { events: 2, of: 30 }, joined: { of: 0 } });
    expect(behind({ ages: [5, 5], locality: "south" }).seen).toMatchObject({
      left: { of: 0 },
      joined: { events: 6, of: 6 },
    });
  });

  it("people are those of mid-2019, estimated, and of mid-2020, projected, which is the last known", () => {
    expect(behind({ ages: [5, 10] }).people).toEqual([
      { censusYear: 2020, people: 1005 + 1009 + 1010, kind: "estimate" },
      { censusYear: 2022, people: 1005 + 1009 + 1010, kind: "projection" },
    ]);
  });
});

describe("a grown council", () => {
  const run = grownRun([]);
  const cell: ExplainedCell = { need: "SEMH", setting: "special", locality: "fen", ages: [12, 12] };

  it("of one age, the rate is its own rate and its group's, by the parts that it leans on them", () => {
    const { leave } = cellBehind(run, cell);
    const row = (12 * 2 + 1) * 3 + 1;
    const [left, stayed] = run.rates.leave.counts.subarray(row * 2, row * 2 + 2);
    expect(left + stayed).toBeGreaterThan(0);
    const [own, ...borrowed] = leave.leaning;
    expect(own).toBeCloseTo((left + stayed) / (left + stayed + leave.weight), 12);
    expect(leave.used).toBeCloseTo((own * left) / (left + stayed) + (1 - own) * leave.group, 12);
    expect(own + borrowed.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  });

  it("of several ages, rates are averages by the plans at the base census", () => {
    const shares = meanShares(run.rates.leave);
    const ages = [11, 12, 13, 14, 15];
    const rows = ages.map((age) => (age * 2 + 1) * 3 + 1);
    const plans = rows.map((row) => run.plan.demand.stock[row * 2] + run.plan.demand.stock[row * 2 + 1]);
    const expected = rows.reduce((sum, row, i) => sum + shares[row * 2] * plans[i], 0);
    const { leave } = cellBehind(run, { ...cell, ages: [11, 15] });
    expect(leave.used).toBeCloseTo(expected / plans.reduce((sum, n) => sum + n, 0), 12);
  });

  it("every rate leans on its own children and its groups by parts of 1, at all ages too", () => {
    for (const ages of [ALL, [0, 4], [20, 25]] as const) {
      const { leave, move, recode, enter, join } = cellBehind(run, { ...cell, ages });
      for (const rate of [leave, move, recode, enter, join]) {
        expect(rate.leaning.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...rate.leaning, rate.used)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
