import { expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { LEVELS } from "../../src/evaluate/levels.ts";
import { METHODS } from "../../src/evaluate/methods/methods.ts";
import type { Outcome } from "../../src/evaluate/outcome.ts";
import { outcomesOf } from "../../src/evaluate/outcomes-of.ts";
import { prepareOrigin } from "../../src/evaluate/prepare-origin.ts";
import { countsTable } from "../../src/results/counts-table.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { BASE_YEAR } from "../helpers/small-model.ts";

const DRAWS = 40;
const ORIGIN = BASE_YEAR - 2;
const council = grownCouncil();

function prepared(dataset: Dataset, origin = ORIGIN) {
  const made = prepareOrigin(dataset, origin);
  if ("cannot" in made) throw new Error(made.cannot.problem);
  return made;
}

function outcomesFrom(dataset: Dataset): Outcome[] {
  const made = prepared(dataset);
  return outcomesOf(dataset, made, runDraws(made.run.plan, 1, 0, DRAWS));
}

const outcomes = outcomesFrom(council);

test("every level, every later census and every method that can be made is there", () => {
  const methods = METHODS.filter((method) => method !== "reference_growth");
  expect([...new Set(outcomes.map(({ level }) => level))]).toEqual(LEVELS.map(({ name }) => name));
  expect([...new Set(outcomes.map(({ method }) => method))]).toEqual(methods);
  const totals = outcomes.filter(({ level }) => level === "total");
  expect(totals.map(({ method, year, horizon }) => [method, year, horizon])).toEqual(
    methods.flatMap((method) => [1, 2].map((horizon) => [method, ORIGIN + horizon, horizon])),
  );
});

test("what came adds up to the plans counted, at every level", () => {
  for (const { name } of LEVELS) {
    const came = outcomes
      .filter((each) => each.level === name && each.method === "persistence" && each.year === BASE_YEAR)
      .reduce((sum, { actual }) => sum + actual, 0);
    const counted = council.counts
      .filter((row) => row.census_year === BASE_YEAR)
      .reduce((sum, row) => sum + row.count, 0);
    expect(came).toBe(counted);
  }
});

test("the forecast scored is that of the same draws, where children are placed", () => {
  const { run, scored } = prepared(council);
  const tally = runDraws(run.plan, 1, 0, DRAWS);
  const at = scored.findIndex(({ level }) => level.name === "setting_class");
  const table = countsTable(run.plan, run.dataset, run.plan.groupings[at], tally.counts[at]);
  const own = outcomes.filter((each) => each.level === "setting_class" && each.method === "forecast");
  for (const { year, code, median, quantiles } of own) {
    const row = table.census_year.findIndex(
      (each, r) => each === year && table.setting_class[r] === code && table.view[r] === "placed",
    );
    expect([quantiles?.p10, median, quantiles?.p90]).toEqual([table.p10[row], table.p50[row], table.p90[row]]);
  }
  expect(own.map(({ code }) => code)).toContain("special");
});

test("the quantiles of each figure rise, and its score is never worse than that of its farthest draw", () => {
  for (const { quantiles, median } of outcomes.filter(({ method }) => method === "forecast")) {
    const { p025, p05, p10, p25, p75, p90, p95, p975 } = quantiles as NonNullable<typeof quantiles>;
    const rising = [p025, p05, p10, p25, median, p75, p90, p95, p975];
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
  }
  for (const each of outcomes.filter(({ method }) => method !== "forecast")) {
    expect(each.crps).toBe(Math.abs(each.median - each.actual));
    expect(each.quantiles).toBeUndefined();
  }
});

test("nothing known after the origin reaches a forecast: other later counts, flows, priors and references change no figure but what came", () => {
  const later = <Row extends { census_year: number; count: number }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => (row.census_year > ORIGIN ? { ...row, count: 3 * row.count } : row));
  const changed: Dataset = {
    ...council,
    counts: later(council.counts),
    transitions: later(council.transitions),
    priors: [{ name: "joiner_walk_sd", value: 1.5, date: `${ORIGIN}-06-01`, source: "later" }],
    reference: [{ area: "England", year: ORIGIN + 1, age_band: "all", plans: 9 }],
  };
  const forecasts = (list: readonly Outcome[]) => list.map(({ actual: _, crps: __, ...rest }) => rest);
  expect(forecasts(outcomesFrom(changed))).toEqual(forecasts(outcomes));
});

test("a need that was never seen before is forecast as none, and counts as an error", () => {
  const counts = council.counts.map((row) =>
    row.census_year === BASE_YEAR && row.need === "SEMH" ? { ...row, need: "VI" } : row,
  );
  const { transitions } = council;
  const recoded = outcomesFrom({
    ...council,
    counts,
    transitions: transitions.filter((row) => row.census_year < BASE_YEAR),
  });
  const own = recoded.filter((each) => each.method === "forecast" && each.code === "VI" && each.year === BASE_YEAR);
  expect(own).toHaveLength(1);
  expect(own[0].actual).toBeGreaterThan(300);
  expect([own[0].median, own[0].crps]).toEqual([0, own[0].actual]);
});

test("says why an origin cannot be scored or forecast from", () => {
  expect(prepareOrigin(council, BASE_YEAR)).toMatchObject({
    cannot: { problem: "nothing was counted both then and later" },
  });
  expect(prepareOrigin(council, BASE_YEAR - 3)).toMatchObject({
    cannot: { problem: expect.stringMatching(/^there are no transitions, and one census \(January 20\d\d\)/) },
  });
});
