import { crossCheck, faultText } from "@sufficiency/core";
import { expect, test } from "vitest";
import { shapeOf } from "../../src/dataset/shape.ts";
import { SMALL_ROWS } from "./small-rows.ts";
import { smallDataset, smallTables } from "./small-tables.ts";

function texts(changes: Parameters<typeof smallTables>[0]): string[] {
  return crossCheck(smallTables(changes)).map(faultText);
}

/** Rows of a table, the one at `at` changed. */
function changed<Name extends keyof typeof SMALL_ROWS>(name: Name, at: number, change: object): object[] {
  return SMALL_ROWS[name].map((row, r) => (r === at ? { ...row, ...change } : row));
}

test("the small dataset has no faults", () => {
  expect(texts({})).toEqual([]);
});

test("codes that no list knows, with the nearest", () => {
  expect(texts({ counts: changed("counts", 1, { need: "SEHM", setting: "Special", locality: "west" }) })).toEqual([
    'counts.csv, row 3, column need: "SEHM" is not a SEN2 need code; give one of ASD, DS, HI, MLD, MSI, OTH, PD, PMLD, SEMH, SLCN, SLD, SPLD, VI, UNK, ALL, LEARN (did you mean SEMH?).',
    'counts.csv, row 3, column setting: "Special" is not in settings.csv; give one of mainstream, special (did you mean special?).',
    'counts.csv, row 3, column locality: "west" is not in localities.csv; give one of north, south.',
  ]);
});

test("unknown codes in transitions, population, places and unmet", () => {
  const codesOf = (changes: Parameters<typeof smallTables>[0]) =>
    crossCheck(smallTables(changes)).map((fault) => [fault.code, fault.column, fault.value]);
  expect(codesOf({ transitions: changed("transitions", 0, { locality_before: "x" }) })).toEqual([
    ["unknown_locality", "locality_before", "x"],
  ]);
  expect(codesOf({ population: changed("population", 0, { locality: "x" }) })).toEqual([
    ["unknown_locality", "locality", "x"],
  ]);
  expect(codesOf({ places: changed("places", 0, { needs: "ASD;SEM" }) })).toEqual([["unknown_need", "needs", "SEM"]]);
  expect(codesOf({ unmet: changed("unmet", 0, { wanted: "x" }) })).toEqual([["unknown_setting", "wanted", "x"]]);
});

test("a list with faults of its own is not held against the other tables", () => {
  const tables = smallTables({ settings: [] });
  const settings = { file: "settings.csv", rows: [], rowNumbers: [], whole: false };
  expect(crossCheck({ ...tables, settings })).toEqual([]);
});

test("a code that results keep for totals", () => {
  const localities = [...SMALL_ROWS.localities, { code: "All", label: "All" }];
  expect(texts({ localities })).toEqual([
    'localities.csv, row 4, column code: "All" stands for a total in the results; give another code.',
  ]);
});

test("figures that no council could have, added up", () => {
  expect(texts({ population: changed("population", 1, { population: 99_000 }) })).toEqual([]);
  const population = Array.from({ length: 26 }, (_, age) => ({ ...SMALL_ROWS.population[0], age, population: 99_000 }));
  expect(texts({ population })).toEqual([
    "population.csv, column population: people of mid-year 2018 (estimate) add up to 2,574,000, more than any English council has (the largest, Kent, has about 500,000 people aged 0 to 25); give figures that add up to at most 2,500,000.",
  ]);
  expect(
    texts({ counts: [1, 2].map((n) => ({ ...SMALL_ROWS.counts[2], age: n, count: 60_000 })), unmet: undefined })[0],
  ).toContain("plans of census 2020 add up to 120,000, more than any English council has");
  expect(texts({ transitions: changed("transitions", 5, { count: 100_000 }) })[0]).toContain("add up to 100,050");
  expect(texts({ places: changed("places", 0, { places: 100_000 }) })).toEqual([]);
});

test("more localities than a forecast can hold", () => {
  const more = Array.from({ length: 200 }, (_, i) => ({ code: `l${i}`, label: `Ward ${i}` }));
  expect(texts({ localities: [...SMALL_ROWS.localities, ...more] })).toEqual([
    "localities.csv: the table has 202 rows, more than a forecast can hold; give at most 200, each of them larger.",
  ]);
});

test("latitude and longitude the wrong way round", () => {
  expect(texts({ localities: changed("localities", 0, { point: "52.64, -1.13" }) })[0]).toContain(
    'localities.csv, row 2, column point: "52.64, -1.13" is not in or near England; give the longitude first',
  );
});

test("a census missing in the middle", () => {
  const counts = [...SMALL_ROWS.counts, { ...SMALL_ROWS.counts[0], census_year: 2016 }];
  expect(texts({ counts })).toEqual([
    "counts.csv, column census_year: census 2017 is missing between 2016 and 2020; add its counts, or take the earlier years out.",
    "counts.csv, column census_year: census 2018 is missing between 2016 and 2020; add its counts, or take the earlier years out.",
  ]);
});

test("no plan at all", () => {
  const counts = SMALL_ROWS.counts.map((row) => ({ ...row, count: 0 }));
  expect(texts({ counts, unmet: undefined })).toEqual([
    "counts.csv, column count: every count is 0; give at least one plan.",
  ]);
});

test("one cell both observed and inferred", () => {
  const counts = [...SMALL_ROWS.counts, { ...SMALL_ROWS.counts[0], basis: "inferred", count: 31 }];
  expect(texts({ counts })).toEqual([
    "counts.csv, row 8: is both observed (row 2) and inferred (2019, 9, ASD, north, mainstream); keep one of the two.",
  ]);
});

test("sides of a transition that are half empty, both empty, or ruled out by age", () => {
  const oneChanged = (change: object) => texts({ transitions: changed("transitions", 0, change) });
  expect(oneChanged({ need_before: "" })).toEqual([
    "transitions.csv, row 2: the before side is half empty; fill need_before, locality_before and setting_before, or none of them.",
  ]);
  const empty = {
    need_before: "",
    locality_before: "",
    setting_before: "",
    need_after: "",
    locality_after: "",
    setting_after: "",
  };
  expect(oneChanged(empty)[0]).toContain("both the before side and the after side are empty");
  expect(oneChanged({ age: 0 })[0]).toContain('"0" is the age now of a child who had a plan at the census before');
  expect(oneChanged({ age: 26 })[0]).toContain("only a leaver can have that age");
  expect(texts({ transitions: changed("transitions", 2, { age: 26 }) })).toEqual([]);
});

test("transitions without counts at both ends", () => {
  expect(texts({ transitions: changed("transitions", 0, { census_year: 2019 }) })).toEqual([
    'transitions.csv, row 2, column census_year: "2019" has no counts at both ends: counts run from 2019 to 2020; give a census year from 2020 to 2020, or add the counts.',
  ]);
});

test("places that contradict each other", () => {
  const oneChanged = (change: object) => texts({ places: changed("places", 0, change) });
  expect(oneChanged({ academic_year: "2024/26" })).toEqual([
    'places.csv, row 2, column academic_year: "2024/26" is no academic year: its two halves do not follow one another; give 2024/25.',
  ]);
  expect(oneChanged({ academic_year: "1999/01" })[0]).toContain("give 1999/00.");
  expect(oneChanged({ ncy_from: 15 })[0]).toContain('column ncy_from: "15" is after ncy_to, 14');
  expect(oneChanged({ held_by_others: 41 })[0]).toContain('"41" is more than the 40 places; give at most 40.');
  expect(oneChanged({ setting: "mainstream" })[0]).toContain(
    "give a capped setting (special), or set capped to yes in settings.csv",
  );
});

test("unmet need beyond what is held, for what is held, or where places do not bind", () => {
  const oneChanged = (change: object) => texts({ unmet: changed("unmet", 0, change) });
  expect(oneChanged({ count: 25 })).toEqual([]);
  expect(oneChanged({ count: 26 })).toEqual([
    'unmet.csv, row 2, column count: "26" is more than the 25 plans held there at census 2020; give at most 25.',
  ]);
  expect(oneChanged({ held: "special", count: 1 })[0]).toContain('"special" is both wanted and held');
  expect(oneChanged({ wanted: "mainstream", held: "special", count: 1 })[0]).toContain("places do not bind");
});

test("an age band that is none, a day that is not in the calendar", () => {
  expect(texts({ reference: changed("reference", 0, { age_band: "5-10" }) })[0]).toContain(
    '"5-10" is not an age band; give one of all, under_5, 5_10, 11_15, 16_19, 20_25 (did you mean 5_10?)',
  );
  expect(texts({ priors: changed("priors", 0, { date: "2020-02-30" }) })[0]).toContain("is no date in the calendar");
  expect(texts({ priors: changed("priors", 0, { date: "2020-13-01" }) })[0]).toContain("is no date in the calendar");
});

test("a prior that makes no sense; one that nothing uses is kept", () => {
  expect(texts({ priors: changed("priors", 0, { value: -0.2 }) })).toEqual([
    'priors.csv, row 2, column value: "-0.2" is out of range for growth_walk_sd; give a number from 0 to 0.2.',
  ]);
  expect(texts({ priors: changed("priors", 0, { name: "trend_damping", value: 0 }) })).toHaveLength(1);
  expect(texts({ priors: changed("priors", 0, { name: "somebody_elses", value: -5 }) })).toEqual([]);
});

test("unmet need for a kind of place that is not given, where others are", () => {
  const settings = [...SMALL_ROWS.settings, { code: "base", label: "Base", class: "resource_base", capped: "yes" }];
  expect(texts({ settings, unmet: changed("unmet", 0, { wanted: "base" }) })).toEqual([
    'unmet.csv, row 2, column wanted: "base" has no places in places.csv, so nobody can be said to want one in vain; give its places, or take the row out.',
  ]);
});

test("a need that SEN2 does not have is known where the table needs names it", () => {
  const counts = SMALL_ROWS.counts.map((row, r) => (r === 2 ? { ...row, need: "LEARN" } : row));
  expect(crossCheck(smallTables({ counts }))).toEqual([]);
  expect(shapeOf(smallDataset({ counts })).needs).toEqual(["ASD", "SEMH", "LEARN"]);
  expect(crossCheck(smallTables({ counts, needs: undefined })).map(({ code }) => code)).toEqual(["unknown_need"]);
});

test("a margin of a census without counts", () => {
  const margins = [
    { census_year: 2020, margin: "total", origin: "published" },
    { census_year: 2021, margin: "total", origin: "published" },
  ];
  expect(texts({ margins })).toEqual([
    'margins.csv, row 3, column census_year: "2021" is a census that counts.csv does not have; add its counts, or take the row out.',
  ]);
});
