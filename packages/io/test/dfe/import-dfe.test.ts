import { join } from "node:path";
import { type CountRow, type MarginRow, type TransitionRow, warningsOf } from "@sufficiency/core";
import { describe, expect, test } from "vitest";
import { type ImportedCouncil, type ImportRequest, importDfe } from "../../src/dfe/import-dfe.ts";
import { readDataset, writeDataset } from "../../src/index.ts";
import { temporaryFolder } from "../helpers.ts";
import { bandsAt, folderOf, plansAt, RELEASE_2022, RELEASE_2025, TOTALS } from "./releases.ts";

async function imported(request: ImportRequest) {
  const reading = await importDfe(request);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return { reading, councils: [...reading.councils()] };
}

const rowsOf = (council: ImportedCouncil) => council.content.tables.counts as readonly CountRow[];
const plans = (rows: readonly CountRow[], of: (row: CountRow) => boolean) =>
  rows.filter(of).reduce((sum, { count }) => sum + count, 0);
const ALL_FILES = { ...RELEASE_2022, "later/a.csv": RELEASE_2025["sen_needs_all_plans.csv"] };

describe("the aggregate shape", () => {
  test("every published margin of every January is kept, and the new plans are among the joiners", async () => {
    const path = await folderOf(RELEASE_2022);
    const { councils } = await imported({ path, la: "northshire county council" });
    const [council] = councils;
    const counts = rowsOf(council);
    for (const year of [2019, 2020, 2021, 2022]) {
      const [under5, primary, secondary, , older] = bandsAt(year, 2);
      const here = counts.filter((row) => row.census_year === year);
      expect(plans(here, ({ age }) => age < 5)).toBe(under5);
      expect(plans(here, ({ age }) => age >= 5 && age <= 10)).toBe(primary);
      expect(plans(here, ({ age }) => age >= 11 && age <= 15)).toBe(secondary);
      expect(plans(here, ({ age }) => age >= 20)).toBe(older);
    }
    const of2020 = counts.filter((row) => row.census_year === 2020);
    // Of 2,000 plans: 40% mainstream, 8% bases, 25% special, 5% independent, 1% AP, 15% post-16, the rest elsewhere.
    const byClass = ["mainstream", "resource_base", "special", "independent", "ap", "post16", "elsewhere"].map(
      (setting) => plans(of2020, (row) => row.setting === setting),
    );
    expect(byClass).toEqual([800, 160, 500, 100, 20, 300, 120]);
    const joiners = (council.content.tables.transitions as readonly TransitionRow[]).filter(
      (row) => row.census_year === 2020 && row.setting_before === "",
    );
    // New plans of 2019: 200 / 1.1 x 2, band by band rounded: 109, 127, 73, 36, 18.
    expect(joiners.reduce((sum, { count }) => sum + count, 0)).toBe(363);
    expect(counts.every((row) => row.need === "ALL" && row.basis === "inferred")).toBe(true);
  });

  test("England and the region are the reference, England first", async () => {
    const { councils } = await imported({ path: await folderOf(RELEASE_2022), la: "855" });
    const reference = councils[0].content.tables.reference as {
      area: string;
      year: number;
      age_band: string;
      plans: number;
    }[];
    expect(reference[0]).toMatchObject({ area: "England", year: 2019, age_band: "all" });
    expect([...new Set(reference.map(({ area }) => area))]).toEqual(["England", "East Midlands"]);
    expect(reference.find((row) => row.year === 2020 && row.age_band === "5_10")?.plans).toBe(30000);
  });
});

describe("the person-level shape", () => {
  test("ages and placements by need; symbols are not known, totals are not mixed with parts, new settings are classed", async () => {
    const { councils } = await imported({ path: await folderOf(RELEASE_2025), la: "E06000016" });
    const counts = rowsOf(councils[0]);
    expect(plans(counts, ({ age }) => age === 3)).toBe(plansAt(3));
    expect(plans(counts, ({ age, need }) => age === 12 && need === "ASD")).toBe(40);
    expect(plans(counts, ({ setting }) => setting === "mainstream")).toBe(1000);
    expect(plans(counts, ({ setting }) => setting === "special")).toBe(400);
    expect(plans(counts, ({ setting, need }) => setting === "special" && need === "SEMH")).toBe(120);
    expect(plans(counts, ({ setting }) => setting === "elsewhere")).toBe(100);
    expect([...new Set(counts.map(({ need }) => need))].sort()).toEqual(["ASD", "MLD", "SEMH", "UNK"]);
  });

  test("with both shapes and totals, all years have needs and the years between are filled in and said to be", async () => {
    const path = await folderOf({ ...RELEASE_2022, ...RELEASE_2025, "other/totals.csv": TOTALS });
    const { councils } = await imported({ path, la: "Northtown" });
    const [{ inferred, notes }] = councils;
    expect(inferred.censuses.map(({ year, total, origin }) => [year, total, origin.ages])).toEqual([
      [2019, 909, "published"],
      [2020, 1000, "published"],
      [2021, 1100, "published"],
      [2022, 1209, "published"],
      [2023, 1500, "between"],
      [2024, 1800, "between"],
      [2025, 2100, "published"],
    ]);
    expect(notes.join(" ")).toContain("Needs of January 2019 to 2024 are those of the nearest year with needs");
    expect(inferred.counts.some((row) => row.need === "ALL")).toBe(false);
    const margins = councils[0].content.tables.margins as readonly MarginRow[];
    expect(margins.filter(({ census_year }) => census_year === 2023 || census_year === 2025)).toEqual([
      { census_year: 2023, margin: "total", origin: "published" },
      { census_year: 2023, margin: "age_band", origin: "between" },
      { census_year: 2023, margin: "need", origin: "carried" },
      { census_year: 2023, margin: "setting_class", origin: "between" },
      { census_year: 2025, margin: "total", origin: "published" },
      { census_year: 2025, margin: "age_band", origin: "published" },
      { census_year: 2025, margin: "need", origin: "published" },
      { census_year: 2025, margin: "setting_class", origin: "published" },
    ]);
    // "low" is not known: only the plans that ceased in 2023 and 2024 are.
    expect(inferred.flows.filter(({ leavers }) => leavers).map(({ censusYear }) => censusYear)).toEqual([2025]);
  });

  test("one column a placement, as in caseload and newplans", async () => {
    const geography =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name";
    const place = "Academic year,Local authority,E92000001,England,E12000004,East Midlands,E06000016,856,Northtown";
    const caseload = [
      `${geography},breakdown_topic,breakdown,ehcplans,mainstream_la_maintained,mainstream_academy_senunit,mainstream_total,mainstream_total_pc,special_academy,special_non_maintained,specialist_post_16_institutions,neet`,
      `202324,${place},All EHC plans,All EHC plans,100,50,10,60,60,20,5,10,5`,
      `202324,${place},Child or young persons age,age 7,80,50,10,60,75,15,5,0,0`,
      `202324,${place},Child or young persons age,age 18,20,0,0,0,0,5,0,10,5`,
      `202324,${place},Age when plan started,age 4,100,50,10,60,60,20,5,10,5`,
    ].join("\n");
    const { councils } = await imported({ path: await folderOf({ "caseload.csv": `${caseload}\n` }), la: "856" });
    const counts = rowsOf(councils[0]);
    const of = (age: number, setting: string) => plans(counts, (row) => row.age === age && row.setting === setting);
    expect([of(7, "mainstream"), of(7, "resource_base"), of(7, "special"), of(7, "independent")]).toEqual([
      50, 10, 15, 5,
    ]);
    expect([of(18, "special"), of(18, "post16"), of(18, "elsewhere")]).toEqual([5, 10, 5]);
  });
});

describe("--until", () => {
  test("nothing is taken that had a later date, flows of the calendar year before among them", async () => {
    const path = await folderOf({ ...ALL_FILES, "other/totals.csv": TOTALS });
    const { councils, reading } = await imported({ path, la: "855", until: 2021 });
    const [{ inferred, content }] = councils;
    expect(inferred.censuses.map(({ year }) => year)).toEqual([2019, 2020, 2021]);
    expect(inferred.flows.map(({ censusYear }) => censusYear)).toEqual([2019, 2020, 2021]);
    const reference = content.tables.reference as { year: number }[];
    expect(Math.max(...reference.map(({ year }) => year))).toBe(2021);
    expect(reading.priors.every(({ date }) => date <= "2021-01-31")).toBe(true);
    const same = await imported({ path: await folderOf(RELEASE_2022), la: "855", until: 2021 });
    expect(same.councils[0].content.tables).toEqual(content.tables);
  });

  test("a January before all is said", async () => {
    const reading = await importDfe({ path: await folderOf(RELEASE_2022), la: "all", until: 2000 });
    expect(reading).toMatchObject({ ok: false, faults: [{ code: "no_totals" }] });
  });
});

test("what is written is a dataset without faults, for every council", async () => {
  const path = await folderOf({ ...RELEASE_2022, ...RELEASE_2025, "totals.csv": TOTALS });
  const { councils } = await imported({ path, la: "all" });
  expect(councils.map(({ code }) => code)).toEqual(["855", "856"]);
  for (const council of councils) {
    const dir = join(await temporaryFolder(), council.code);
    await writeDataset(dir, council.content);
    const reading = await readDataset(dir);
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    const codes = warningsOf(reading.dataset).map(({ code }) => code);
    expect(codes.filter((code) => !["no_population", "no_places", "recoded"].includes(code))).toEqual([]);
  }
});

describe("population and localities", () => {
  const PEOPLE = [3, 7, 12].map((age) => `E10000018,Northshire,2020,${age},${1000 + age}`);

  test("are taken where given, the population split as the plans are", async () => {
    const path = await folderOf(RELEASE_2022);
    const extra = await folderOf({
      "people.csv": `area_code,area,year,age,population\n${PEOPLE.join("\n")}\nE10000018,Northshire,2020,90+,5\nE92000001,England,2020,3,600000\n`,
      "areas.csv": "code,label,population\neast,East,3000\nwest,West,1000\n",
    });
    const request = { path, la: "855", population: join(extra, "people.csv"), localities: join(extra, "areas.csv") };
    const { councils } = await imported(request);
    const { population, localities, counts } = councils[0].inferred;
    expect(localities).toEqual([
      { code: "east", label: "East" },
      { code: "west", label: "West" },
    ]);
    expect(population.filter(({ age }) => age === 3).map((row) => row.population)).toEqual([752, 251]);
    const east = plans(counts, (row) => row.locality === "east" && row.census_year === 2022);
    expect(east / plans(counts, (row) => row.census_year === 2022)).toBeCloseTo(0.75, 2);
    const early = await imported({ ...request, until: 2020 });
    expect(early.councils[0].inferred.population).toEqual([]);
  });

  test("their faults are told with those of the releases", async () => {
    const path = await folderOf(RELEASE_2022);
    const extra = await folderOf({
      "people.csv": "la_code,age,population\n855,3,1\n",
      "areas.csv": "code,label,share\neast,East,0.9\neast,,0.4\n",
    });
    const reading = await importDfe({
      path,
      la: "Norhshire",
      population: join(extra, "people.csv"),
      localities: join(extra, "areas.csv"),
    });
    if (reading.ok) throw new Error("should be refused");
    expect(reading.faults.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["missing_column", 1, "year"],
      ["blank", 3, "label"],
      ["repeated", 3, "code"],
      ["shares_sum", undefined, "share"],
      ["no_council", undefined, undefined],
    ]);
    expect(reading.faults.at(-1)?.expected).toBe("the nearest are Northshire (855), Northtown (856); or give all");
  });
});
