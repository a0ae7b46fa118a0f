import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { prepareRun, type RunRequest } from "../../src/results/prepare-run.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { total } from "../helpers/placed-years.ts";
import { tallyValues } from "../helpers/tally-values.ts";

const council = grownCouncil();

function refusal(dataset: Dataset, request: Partial<RunRequest> = {}) {
  const prepared = prepareRun(dataset, { by: [], ...request });
  if (!("cannot" in prepared)) throw new Error("it was not refused");
  return prepared.cannot;
}

describe("a forecast that cannot be made is refused in words, with what would be right", () => {
  it("with one census and no transitions", () => {
    const counts = council.counts.filter((row) => row.census_year === 2020);
    expect(refusal({ ...council, counts, transitions: [] })).toEqual({
      problem: "there are no transitions, and one census (January 2020) does not tell who joins and who leaves",
      expected: "counts of a second census, or a transitions table",
    });
  });

  it("with transitions that count nobody", () => {
    const transitions = council.transitions.map((row) => ({ ...row, count: 0 }));
    expect(refusal({ ...council, transitions }).problem).toContain("no transitions");
  });

  it("with every year of transitions left out", () => {
    expect(refusal(council, { leaveOut: [2018, 2019, 2020] }).problem).toContain("no transitions");
  });

  it.each([2020, 2019])("to %i, which is not after the last census", (to) => {
    expect(refusal(council, { to })).toEqual({
      problem: `the forecast cannot end in ${to}`,
      expected: "a year from 2021 to 2060; the last census is January 2020",
    });
  });

  it("to more than 40 years after the last census", () => {
    expect(refusal(council, { to: 2061 }).expected).toContain("2021 to 2060");
    expect(grownRun([], { to: 2060 }).plan.demand.years).toBe(40);
  });

  it("as at a January before the first census", () => {
    expect(refusal(council, { asAt: 2016 })).toEqual({
      problem: "there is no census up to January 2016",
      expected: "a year from 2017, the first census of the dataset",
    });
  });

  it("as at the first census, which has no transitions yet", () => {
    expect(refusal(council, { asAt: 2017 }).problem).toContain("no transitions");
  });

  it("with joiners where nobody is known to live, as at the January that is asked", () => {
    const [{ code }] = council.localities;
    const later = council.population.filter((row) => row.locality !== code || row.year >= 2019);
    expect(() => refusal({ ...council, population: later })).toThrow("it was not refused");
    const estimates = later.filter((row) => row.kind === "estimate");
    expect(refusal({ ...council, population: estimates }, { asAt: 2019 }).problem).toMatch(
      /^the population table has no people in any year of town at ages .* joiners recorded\)/,
    );
  });

  it("with figures by which plans would grow beyond any council", () => {
    const crowded = { ...council, population: council.population.map((row) => ({ ...row, population: 80_000 })) };
    expect(() => refusal(crowded)).toThrow("it was not refused");
    const threefold = [2018, 2019, 2020].map((year, i) => {
      return { area: "England", year, age_band: "all", plans: 1000 * 3 ** i };
    });
    expect(refusal({ ...crowded, reference: threefold }).problem).toMatch(
      /^by January 20\d\d it would reach more than 300,000 plans, which no English council could have/,
    );
  });

  it("with places but nowhere for those to go for whom there is none", () => {
    const settings = council.settings.map((row) => ({
      ...row,
      capped: row.code === "mainstream" ? row.capped : "yes",
    }));
    expect(refusal({ ...council, settings: settings as Dataset["settings"] })).toEqual({
      problem: "children for whom there is no place have nowhere to go",
      expected: "a setting of class independent that is not capped",
    });
  });

  it.each(["nowhere", "special"])("with overflow to %s, which is no setting where places do not bind", (to) => {
    expect(refusal(council, { overflow: { to, claims: "every_year" } })).toEqual({
      problem: `overflow cannot go to ${to}`,
      expected: "a setting that is not capped: mainstream, independent",
    });
  });
});

describe("what a run is prepared with", () => {
  it("starts from the last census and goes ten years on, unless told otherwise", () => {
    const prepared = prepareRun(council, { by: [] });
    if ("cannot" in prepared) throw new Error("it was refused");
    const { demand } = prepared.plan;
    expect([demand.baseYear, demand.years]).toEqual([2020, 10]);
    expect(total(demand.stock)).toBe(
      total(council.counts.filter((row) => row.census_year === 2020).map((row) => row.count)),
    );
  });

  it("as at a year forgets what came after: the same as a dataset that ends there", () => {
    const known: Dataset = {
      ...council,
      counts: council.counts.filter((row) => row.census_year <= 2019),
      transitions: council.transitions.filter((row) => row.census_year <= 2019),
      population: council.population.filter((row) => row.kind === "projection" || row.year < 2019),
    };
    const then = grownRun([["setting"]], { asAt: 2019 });
    const ended = grownRun([["setting"]], {}, known);
    expect(then.plan.demand.baseYear).toBe(2019);
    expect(tallyValues(runDraws(then.plan, 1, 0, 5))).toEqual(tallyValues(runDraws(ended.plan, 1, 0, 5)));
  });

  it("infers transitions from counts where there are none, after later censuses are forgotten, and says so", () => {
    const { dataset, rates, assumptions } = grownRun([], { asAt: 2019 }, { ...council, transitions: [] });
    expect(rates.tally.years).toEqual([2018, 2019]);
    expect(dataset.transitions.every((row) => row.basis === "inferred" && row.census_year <= 2019)).toBe(true);
    expect(assumptions.find((entry) => entry.name === "transitions")?.source).toContain("inferred from the counts");
    expect(assumptions.map((entry) => entry.name)).toContain("transitions_inferred");
    expect(grownRun([]).assumptions.map((entry) => entry.name)).not.toContain("transitions_inferred");
  });

  it("has no places, and no rule among its assumptions, where the dataset has none", () => {
    const { plan, assumptions } = grownRun([], {}, { ...council, places: [] });
    expect(plan.places).toBeUndefined();
    expect(assumptions.map((entry) => entry.name)).not.toContain("overflow_rule");
  });

  it("takes a rule for overflow, and says it", () => {
    const { plan, assumptions } = grownRun([], { overflow: { to: "mainstream", claims: "every_year" } });
    expect(plan.places?.overflowTo).toEqual([0]);
    expect(plan.places?.rules.every(({ everyYear }) => everyYear)).toBe(true);
    expect(assumptions.find((entry) => entry.name === "overflow_rule")?.meaning).toContain(
      "mainstream and claim again every year",
    );
  });

  it("lists every assumption with its meaning and source, and says where there is no population", () => {
    const { assumptions } = grownRun([], {}, { ...council, population: [] });
    for (const entry of assumptions)
      for (const text of [entry.name, entry.meaning, entry.source]) expect(text).not.toBe("");
    const names = assumptions.map((entry) => entry.name);
    expect(names).toEqual(
      expect.arrayContaining([
        "recency_half_life",
        "joiner_half_life",
        "leaving_year_sd",
        "trend_momentum",
        "growth_walk_sd",
        "transitions",
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(assumptions.find((entry) => entry.name === "population")?.meaning).toContain("joiners are counts");
  });

  it("says for which years the population of another stands in", () => {
    const population = council.population.filter((row) => row.year !== 2018);
    const { assumptions } = grownRun([], {}, { ...council, population });
    expect(assumptions.find((entry) => entry.name === "population_carried")).toMatchObject({
      value: expect.stringMatching(/^mid-2018 \(every locality, ages /),
      source: expect.stringMatching(/^stated assumption/),
    });
    expect(grownRun([]).assumptions.map((entry) => entry.name)).not.toContain("population_carried");
  });

  it("leaves out the years that are asked, and says so", () => {
    const { assumptions, rates } = grownRun([], { leaveOut: [2019] });
    expect(rates.tally.years).toEqual([2018, 2020]);
    expect(assumptions.find((entry) => entry.name === "years_left_out")?.value).toBe("2019");
  });
});
