import { describe, expect, test } from "vitest";
import { growthHistory } from "../../../src/dataset/infer/growth-history.ts";
import { learnDepartureRule } from "../../../src/dataset/infer/learn-departures.ts";
import { censusDate, learnPriors } from "../../../src/dataset/infer/learn-priors.ts";
import { learnRecency } from "../../../src/dataset/infer/learn-recency.ts";
import { learnSpread } from "../../../src/dataset/infer/learn-spread.ts";
import type { PublishedArea } from "../../../src/dataset/infer/published.ts";
import { evenNumbers, normals } from "./normals.ts";

const FIRST = 2010;
const YEARS = 13;
const LAST = FIRST + YEARS - 1;

function area(kind: PublishedArea["kind"], name: string, plans: readonly number[]): PublishedArea {
  const years = plans.map((total, i) => ({ year: FIRST + i, plans: { total }, newPlans: {}, ceased: {} }));
  return { kind, name, code: name, years };
}

const ENGLAND = Array.from({ length: YEARS }, (_, i) => 300_000 * 1.1 ** i);
const england = area("England", "England", ENGLAND);
const PEOPLE = 100_000;

interface Truth {
  readonly momentum?: number;
  readonly pull?: number;
  readonly yearSd?: number;
  readonly walkSd?: number;
}

/** 150 councils that depart from England's growth by a known rule, each from a prevalence of its own. */
function councilsBy({ momentum = 0, pull = 0, yearSd = 0, walkSd = 0 }: Truth): PublishedArea[] {
  const normal = normals(7);
  return Array.from({ length: 150 }, (_, c) => {
    let prevalence = 0.3 * normal();
    let growth = 0;
    let walk = 0;
    const plans = ENGLAND.map((reference, i) => {
      if (i > 0) {
        walk += walkSd * normal();
        growth = momentum * growth + pull * prevalence + walk + yearSd * normal();
        prevalence += growth;
      }
      return (reference / 150) * Math.exp(prevalence);
    });
    return area("council", `council ${c}`, plans);
  });
}

const historyOf = (truth: Truth) => growthHistory(councilsBy(truth), england, LAST, () => PEOPLE);

describe("how departures from England's growth go on is found again", () => {
  // Standard errors from 150 councils x 11 pairs of years are about 0.02 and 0.005.
  test.each([
    { momentum: 0.3, pull: -0.1, yearSd: 0.05 },
    { momentum: 0.5, pull: -0.05, yearSd: 0.05 },
  ])("momentum $momentum, pull $pull", (truth) => {
    const rule = learnDepartureRule(historyOf(truth));
    expect(Math.abs((rule?.momentum ?? 1) - truth.momentum)).toBeLessThan(0.07);
    expect(Math.abs((rule?.pull ?? 1) - truth.pull)).toBeLessThan(0.02);
  });

  test("councils that differ for good, with neither momentum nor pull, have next to none", () => {
    const rule = learnDepartureRule(historyOf({ yearSd: 0.05 }));
    expect(rule?.momentum).toBeLessThan(0.05);
    expect(rule?.pull).toBeGreaterThan(-0.02);
  });
});

describe("how far growth strays is found again, the year alone apart from the walk", () => {
  test.each([
    { yearSd: 0.05, walkSd: 0 },
    { yearSd: 0.05, walkSd: 0.02 },
    { yearSd: 0.02, walkSd: 0.03 },
  ])("$yearSd and $walkSd", (truth) => {
    const { councils, ...rest } = historyOf(truth);
    const spread = learnSpread({ councils, ...rest }, { momentum: 0, pull: 0 });
    // A walk has been going on for up to 12 years when a forecast starts; its level then is an error too, so only the sum is asked for.
    const variance = (h: number, { yearSd, walkSd }: { yearSd: number; walkSd: number }): number =>
      h * yearSd ** 2 + ((h * (h + 1) * (2 * h + 1)) / 6) * walkSd ** 2;
    expect(variance(5, spread ?? { yearSd: 0, walkSd: 0 })).toBeGreaterThan(0.85 * variance(5, truth));
    if (truth.walkSd === 0) expect(spread?.yearSd).toBeCloseTo(truth.yearSd, 2);
  });
});

describe("the priors of a dataset", () => {
  const councils = councilsBy({ momentum: 0.3, pull: -0.05, yearSd: 0.05 });
  const rows = learnPriors(councils, england, {}, () => PEOPLE);

  test("are learned anew for each January, from what was known then", () => {
    const until2018 = councils.map((council) => ({
      ...council,
      years: council.years.filter(({ year }) => year <= 2018),
    }));
    const known = learnPriors(until2018, england, {}, () => PEOPLE).filter(({ date }) => date === "2018-01-18");
    expect(rows.filter(({ date }) => date === "2018-01-18")).toEqual(known);
    expect(known.length).toBeGreaterThan(4);
  });

  test("each names its source", () => {
    for (const row of rows) expect(row.source).toContain("England");
    expect(rows.findLast(({ name }) => name === "growth_walk_sd")?.source).toBe(
      "plans of 150 councils in January 2010 to 2022 against England's (Department for Education)",
    );
  });

  test("the average council's plans by head are the geometric mean", () => {
    const last = councils.map(({ years }) => Math.log((years.at(-1)?.plans.total as number) / PEOPLE));
    const mean = Math.exp(last.reduce((sum, each) => sum + each, 0) / 150);
    expect(rows.findLast(({ name }) => name === "average_prevalence")?.value).toBeCloseTo(mean, 4);
  });

  test("England's steady growth does not fade", () => {
    expect(rows.findLast(({ name }) => name === "trend_damping")?.value).toBe(1);
  });

  test("without population there is no pull and no average", () => {
    const without = learnPriors(councils, england);
    expect(without.some(({ name }) => name === "average_prevalence")).toBe(false);
    expect(without.findLast(({ name }) => name === "prevalence_pull")?.value).toBe(0);
  });
});

describe("how fast what past years tell goes out of date", () => {
  /** Ten councils' new plans of 2010 to 2024 by age: a share of 5- to 10-year-olds that `shareOf` gives. */
  const councils = (shareOf: (year: number, council: number) => number): PublishedArea[] =>
    Array.from({ length: 10 }, (_, c) => ({
      ...area("council", `council ${c}`, []),
      years: Array.from({ length: 15 }, (_, i) => {
        const young = Math.round(1000 * shareOf(2010 + i, c));
        const ages = [
          { fromAge: 5, toAge: 10, plans: young },
          { fromAge: 11, toAge: 15, plans: 1000 - young },
        ];
        return { year: 2010 + i, plans: {}, newPlans: { ages }, ceased: {} };
      }),
    }));

  test("shares that drift a step every year are best foretold by the last year: the shortest half-life", () => {
    expect(
      learnRecency(
        councils((year, c) => 0.2 + 0.03 * (year - 2010) + 0.01 * c),
        2024,
      ),
    ).toBe(0.5);
  });

  test("shares that swing about a steady level are best foretold by all years: the longest", () => {
    const even = evenNumbers(3);
    expect(
      learnRecency(
        councils(() => 0.4 + 0.2 * even()),
        2024,
      ),
    ).toBe(8);
  });

  test("three years are too few to foretell a fourth", () => {
    expect(
      learnRecency(
        councils(() => 0.5),
        2012,
      ),
    ).toBeUndefined();
  });
});

test("what cannot be learned is left out", () => {
  const few = [area("council", "one", [100, 110, 120, 130])];
  expect(learnPriors(few, area("England", "England", [1000, 1010, 1030, 1070]))).toEqual([]);
  expect(learnPriors(few, undefined)).toEqual([]);
});

test.each([
  // Source: DfE SEN2 guides.
  [2015, "2015-01-15"],
  [2018, "2018-01-18"],
  [2021, "2021-01-14"],
  [2024, "2024-01-18"],
  [2025, "2025-01-16"],
  [2026, "2026-01-15"],
])("the census of %i was on %s", (year, date) => {
  expect(censusDate(year)).toBe(date);
});
