import { describe, expect, it } from "vitest";
import { asAt } from "../../../src/dataset/as-at.ts";
import { withInferredTransitions } from "../../../src/dataset/infer/with-inferred-transitions.ts";
import { reconcile } from "../../../src/dataset/reconcile.ts";
import { warningsOf } from "../../../src/dataset/warnings.ts";
import { grownCouncil } from "../../helpers/grown-council.ts";

const known = grownCouncil();
const without = { ...known, transitions: [] };

describe("a council of known histories whose transitions are taken away", () => {
  const inferred = withInferredTransitions(without);

  it("reconciles exactly in every year, by age, need, locality and setting", () => {
    expect(reconcile(inferred).map(({ censusYear, difference }) => [censusYear, difference])).toEqual([
      [2018, 0],
      [2019, 0],
      [2020, 0],
    ]);
    expect(warningsOf(inferred).filter(({ code }) => code === "sides_and_counts")).toEqual([]);
  });

  it("has the joiners less leavers that it had, and of each no more", () => {
    const truth = reconcile(known);
    reconcile(inferred).forEach(({ joiners, leavers }, i) => {
      expect(joiners - leavers).toBe(truth[i].joiners - truth[i].leavers);
      expect(joiners).toBeLessThanOrEqual(truth[i].joiners);
      expect(leavers).toBeLessThanOrEqual(truth[i].leavers);
    });
  });

  it("has every row marked inferred", () => {
    expect(new Set(inferred.transitions.map((row) => row.basis))).toEqual(new Set(["inferred"]));
  });

  it("as at a year is inferred from the censuses up to it, and from no later one", () => {
    const ended = { ...without, counts: without.counts.filter((row) => row.census_year <= 2019) };
    expect(withInferredTransitions(asAt(without, 2019)).transitions).toEqual(
      withInferredTransitions(ended).transitions,
    );
  });
});

it("a dataset with transitions keeps them", () => {
  expect(withInferredTransitions(known)).toBe(known);
});

it("one census tells nothing", () => {
  expect(withInferredTransitions(asAt(without, 2017)).transitions).toEqual([]);
});
