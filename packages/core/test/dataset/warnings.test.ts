import { faultText, warningsOf } from "@sufficiency/core";
import { expect, test } from "vitest";
import { SMALL_ROWS } from "./small-rows.ts";
import { smallDataset } from "./small-tables.ts";

function texts(changes: Parameters<typeof smallDataset>[0]): string[] {
  return warningsOf(smallDataset(changes)).map(faultText);
}

test("the small dataset has nothing odd", () => {
  expect(texts({})).toEqual([]);
});

test("a total row among its parts, by name and by sum", () => {
  const total = [2019, 2020].map((year) => ({
    ...SMALL_ROWS.counts[0],
    census_year: year,
    need: "ALL",
    count: year === 2019 ? 50 : 53,
  }));
  const found = texts({ counts: [...SMALL_ROWS.counts, ...total], transitions: undefined });
  expect(found).toContain(
    'counts.csv, column need: "ALL" is exactly the sum of all the others in need (plans, 2019 to 2020); if it is their total, take it out: each plan must be counted once.',
  );
  const named = texts({ localities: [...SMALL_ROWS.localities, { code: "county", label: "County total" }] });
  expect(named[0]).toContain('localities.csv, column label: "County total" sounds like a total of the others');
});

// Leicestershire's 760 new plans of 2019 were published as 1,520: a total row summed with its parts.
test("joiners doubled as a published needs assessment doubled them", () => {
  const census = (census_year: number, count: number) => ({ ...SMALL_ROWS.counts[0], census_year, count });
  const flow = (change: object) => ({ ...SMALL_ROWS.transitions[0], ...change });
  const nobody = { need_before: "", locality_before: "", setting_before: "" };
  const gone = { need_after: "", locality_after: "", setting_after: "" };
  const found = texts({
    counts: [census(2019, 4222), census(2020, 4751)],
    transitions: [flow({ count: 3991 }), flow({ count: 231, ...gone }), flow({ count: 1520, ...nobody })],
  });
  expect(found).toContain(
    "transitions.csv: census 2020 has 1520 joiners, exactly twice the 760 that stocks and leavers leave room for; check whether a total was added to its parts.",
  );
  expect(found).toContain(
    "transitions.csv: census 2020: 4222 before - 231 leavers + 1520 joiners = 5511, but 4751 are counted (760 fewer); check the two files against each other.",
  );
});

test("bands of the reference area that make half of its total", () => {
  const bands = ["under_5", "5_10", "11_15", "16_19", "20_25"].map((age_band) => ({
    area: "England",
    year: 2020,
    age_band,
    plans: 100,
    new_plans: 10,
  }));
  const reference = [...bands, { area: "England", year: 2020, age_band: "all", plans: 500, new_plans: 100 }];
  expect(texts({ reference })).toEqual([
    "reference.csv, column new_plans: England 2020: the age bands make 50 new plans but the band all says 100, exactly twice as many; give bands that add up, or only the band all.",
  ]);
});

test("before sides that are not the earlier census, where the totals agree", () => {
  const moved = SMALL_ROWS.transitions.map((row, r) => (r === 3 ? { ...row, need_before: "MLD" } : row));
  expect(texts({ transitions: moved })).toEqual([
    "transitions.csv: census 2020: the before sides make 19 of need MLD but census 2019 counts 0 plans, and 1 more differ; check the two files against each other: transitions have a row for stayers too.",
  ]);
});

test("transitions of some ages and localities only, with what that does to a forecast", () => {
  const schoolAge = SMALL_ROWS.transitions.filter((row) => row.age !== 5 && row.age !== 11);
  expect(texts({ transitions: schoolAge }).filter((text) => text.includes("lead to only"))).toEqual([
    "transitions.csv: transitions to 2020 lead to only 0 of the 25 plans counted there of ages 5, 11; add the rest, with who joined and left: joiners that are not there are forecast as none, so the forecast comes out too low.",
    expect.stringContaining("lead to only 0 of the 19 plans counted there of need SEMH;"),
    expect.stringContaining("lead to only 0 of the 25 plans counted there of locality south;"),
    expect.stringContaining("lead to only 3 of the 22 plans counted there of setting special;"),
  ]);
});

test("a sudden recoding from one setting to another", () => {
  const settings = [
    ...SMALL_ROWS.settings,
    { code: "resource_base", label: "Base", class: "resource_base", capped: "no" },
  ];
  const census = (census_year: number, setting: string, count: number) => ({
    ...SMALL_ROWS.counts[0],
    census_year,
    setting,
    count,
  });
  const found = texts({
    settings,
    counts: [
      census(2019, "mainstream", 80),
      census(2019, "resource_base", 20),
      census(2020, "mainstream", 70),
      census(2020, "resource_base", 30),
    ],
    transitions: undefined,
    unmet: undefined,
  });
  expect(found).toContain(
    "counts.csv, column setting: from 2019 to 2020 mainstream fell by 10.0 and resource_base rose by 10.0 points of the share of all plans; if plans were recoded from one to the other, recode the earlier years too.",
  );
});

test("tables that are absent, and what that means", () => {
  const counts = SMALL_ROWS.counts.filter((row) => row.census_year === 2020);
  const found = texts({ counts, transitions: undefined, population: undefined, places: undefined });
  expect(found.map((text) => text.split(":")[0])).toEqual(["transitions.csv", "population.csv", "places.csv"]);
  expect(found.join(" ")).toMatch(/before you forecast.*forecast as counts.*only the demand view/);
});

test("no transitions but counts of two censuses: what a forecast will do", () => {
  expect(texts({ transitions: undefined })).toEqual([
    "transitions.csv: there is no table transitions: a forecast infers from the counts of 2019 to 2020 who joined, moved and left, and of these only the net numbers; add one if you can.",
  ]);
});

test("a year without transitions; no population is needed before the first transition", () => {
  const older = SMALL_ROWS.counts.slice(0, 2).map((row) => ({ ...row, census_year: 2018 }));
  expect(texts({ counts: [...older, ...SMALL_ROWS.counts] })).toEqual([
    "transitions.csv: there are no transitions for census 2019; add them if you can: rates will be estimated without that year.",
  ]);
});

test("a population that lacks a year of projection, years of an age, or has 0 in place of a figure", () => {
  const without = (isOut: (row: (typeof SMALL_ROWS.population)[number]) => boolean) =>
    texts({ population: SMALL_ROWS.population.filter((row) => !isOut(row)) });
  const words = (where: string) => [
    `population.csv: no people are given for ${where}, or 0; add them (mid-2024 serves census 2025): until then the nearest year's stand in their place.`,
  ];
  expect(without(({ year }) => year === 2019)).toEqual(words("mid-2019 (every locality, ages 5, 9 to 11)"));
  expect(without(({ year, age, locality }) => year === 2020 && age > 9 && locality === "north")).toEqual(
    words("mid-2020 (north, ages 10 to 11)"),
  );
  const zero = SMALL_ROWS.population.map((row) =>
    row.year === 2020 && row.age === 5 ? { ...row, population: 0 } : row,
  );
  expect(texts({ population: zero })).toEqual(words("mid-2020 (every locality, ages 5)"));
});

test("an age at which nobody is known to live in any year", () => {
  const population = SMALL_ROWS.population.filter((row) => row.age !== 9 || row.locality !== "north");
  expect(texts({ population })).toEqual([
    "population.csv: no year has people of north at ages 9; add them if any live there: without them no joiners of these ages are forecast there.",
  ]);
});

test("more plans than children", () => {
  const population = SMALL_ROWS.population.map((row) => ({
    ...row,
    population: row.age === 9 && row.year === 2018 ? 29 : 1000,
  }));
  expect(texts({ population })).toEqual([
    "population.csv: census 2019, age 9, north: 30 plans but a population of 29; check the two files against each other: where nobody is left without a plan, no joiners are forecast.",
  ]);
});

test("holders of a place at an age that no provision serves", () => {
  const places = SMALL_ROWS.places.map((row) => ({ ...row, ncy_to: 6 }));
  expect(texts({ places })).toEqual([
    "places.csv: census 2020: 19 plans are in special at ages 11 but no provision there serves them; add the provision, or check ncy_from and ncy_to.",
  ]);
  const opensLater = SMALL_ROWS.places.map((row) => ({ ...row, academic_year: "2020/21" })).slice(1);
  expect(texts({ places: opensLater })[0]).toContain("22 plans are in special at ages 10 to 11");
});

test("a prior of a name that nothing uses", () => {
  expect(texts({ priors: [{ ...SMALL_ROWS.priors[0], name: "growth_walk_ds" }] })).toEqual([
    expect.stringMatching(
      /^priors\.csv, column name: "growth_walk_ds" is no prior that a forecast uses, so it changes nothing; give one of .* \(did you mean growth_walk_sd\?\)\.$/,
    ),
  ]);
});
