import { join } from "node:path";
import { type Dataset, reconcile, warningsOf } from "@sufficiency/core";
import { readDataset, writeDataset } from "@sufficiency/io";
import { describe, expect, test } from "vitest";
import { importTransitions } from "../../src/transitions/import-transitions.ts";
import { folderOf } from "../dfe/releases.ts";
import { temporaryFolder } from "../helpers.ts";
import { syntheticCouncil } from "./synthetic-council.ts";

const HEADER = "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2";
const PEOPLE = "calendar-year,academic-year,population\n2020,5,900\n2021,6,910.4\n2022,7,905\n";

async function imported(files: Readonly<Record<string, string>>) {
  const reading = await importTransitions(await folderOf(files), "council");
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading;
}

async function written(files: Readonly<Record<string, string>>): Promise<Dataset> {
  const dir = join(await temporaryFolder(), "council");
  await writeDataset(dir, (await imported(files)).content);
  const reading = await readDataset(dir);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.dataset;
}

function transitions(...rows: string[]): string {
  return `${HEADER}\n${rows.join("\n")}\n`;
}

describe("an invented council followed over four years", () => {
  const council = syntheticCouncil(7);

  test("has the plans, joiners and leavers that were made, and reconciles exactly", async () => {
    const dataset = await written(council.files);
    expect(
      reconcile(dataset).map(({ censusYear, joiners, leavers, after, difference }) => {
        return { censusYear, joiners, leavers, after, difference };
      }),
    ).toEqual(
      [2014, 2015, 2016, 2017].map((year) => ({
        censusYear: year,
        joiners: council.joiners[year],
        leavers: council.leavers[year],
        after: council.plans[year],
        difference: 0,
      })),
    );
    expect(warningsOf(dataset).map(({ code }) => code)).toEqual(["no_places"]);
  });

  test("settings have the class of their group and a unit cost where need does not change it; needs stay as they are", async () => {
    const dataset = await written(council.files);
    expect(dataset.settings).toEqual([
      { code: "MS", label: "MS (Mainstream)", class: "mainstream", capped: "no", unit_cost: 5000 },
      { code: "UN", label: "UN (group)", class: "elsewhere", capped: "no", unit_cost: 10000 },
      { code: "SS", label: "SS (Special school)", class: "special", capped: "no" },
      { code: "IS", label: "IS (Independent special)", class: "independent", capped: "no", unit_cost: 20000 },
      { code: "FC", label: "FC (group)", class: "elsewhere", capped: "no", unit_cost: 25000 },
    ]);
    expect(dataset.needs.map(({ code }) => code)).toEqual(["CI", "CL", "SP"]);
    expect(dataset.localities).toEqual([{ code: "council", label: "The council" }]);
    const { notes, questions, ruledOut } = await imported(council.files);
    expect(notes.join("\n")).toContain("that of SS was left out");
    expect(notes.join("\n")).toContain("Population of academic years -5, 22, 23, 24, 25 was left out");
    expect(questions[0]).toContain("Of which class are UN, FC?");
    expect(ruledOut).toEqual([]);
  });

  test("population serves the January of its calendar year: an estimate to the last census, a projection after", async () => {
    const { population } = await written(council.files);
    const ages = population.filter((row) => row.age === 4);
    expect(ages[0]).toEqual({ year: 2012, age: 4, locality: "council", population: 6000, kind: "estimate" });
    expect(ages.map(({ year, kind }) => `${year} ${kind}`).slice(3, 6)).toEqual([
      "2015 estimate",
      "2016 estimate",
      "2017 projection",
    ]);
  });

  test("names of files and columns may have capitals and underscores, and population.csv and transitions.csv are enough", async () => {
    const { "transitions.csv": lines, "population.csv": people } = council.files;
    const plain = await imported({ "transitions.csv": lines, "population.csv": people });
    const shouted = await imported({
      "Data/Transitions.CSV": `\uFEFF${lines.replace(/^.*\n/, (header) => header.replaceAll("-", "_").toUpperCase())}`,
      "Data/POPULATION.csv": people.replaceAll("\n", "\r\n\r\n"),
    });
    expect(shouted.content.tables).toEqual(plain.content.tables);
  });
});

test("by hand: a stayer, a mover whose need changes, a leaver aged 25 and a joiner", async () => {
  const { counts, transitions: rows } = await written({
    "transitions.csv": transitions(
      "2020,MS,ASD,5,MS,ASD,6",
      "2020,MS,ASD,5,MS,ASD,6",
      "2020,MS,ASD,6,SS,SLD,7",
      "2020,SS,SLD,21,NONSEND,NONSEND,22",
      "2020,nonsend,NONSEND,-5,MS,ASD,-4",
    ),
    "population.csv": PEOPLE,
  });
  const short = counts.map((row) => [row.census_year, row.age, row.need, row.setting, row.count, row.basis]);
  expect(short).toEqual([
    [2020, 9, "ASD", "MS", 2, "observed"],
    [2020, 10, "ASD", "MS", 1, "observed"],
    [2020, 25, "SLD", "SS", 1, "observed"],
    [2021, 0, "ASD", "MS", 1, "observed"],
    [2021, 10, "ASD", "MS", 2, "observed"],
    [2021, 11, "SLD", "SS", 1, "observed"],
  ]);
  expect(rows.map((row) => [row.age, row.setting_before, row.setting_after, row.count])).toEqual([
    [0, "", "MS", 1],
    [10, "MS", "MS", 2],
    [11, "MS", "SS", 1],
    [26, "SS", "", 1],
  ]);
});

test("where second and first states of one January disagree, counts are the second and the difference is told", async () => {
  const reading = await imported({
    "transitions.csv": transitions("2020,MS,ASD,5,MS,ASD,6", "2020,MS,ASD,5,SS,ASD,6", "2021,MS,ASD,6,MS,ASD,7"),
    "population.csv": PEOPLE,
  });
  expect(
    reading.content.tables.counts?.filter((row) => (row as { census_year: number }).census_year === 2021),
  ).toHaveLength(2);
  expect(reading.notes).toContain(
    "January 2021: second states of 2020 make 2 plans, first states of 2021 make 1; they differ on 1 state of age, need and setting, by 1 plan in all. Counts are the second states; the transitions after them start from the first states, so sufficiency check will find the difference.",
  );
});

test("what valid-states.csv rules out but occurs is kept and told with its rows", async () => {
  const { ruledOut, content } = await imported({
    "transitions.csv": transitions(
      "2020,MS,ASD,5,MS,ASD,6",
      "2020,MS,ASD,13,SS,ASD,14",
      "2020,MS,SEMH,5,MS,SEMH,6",
      "2020,XX,ASD,5,NONSEND,NONSEND,6",
    ),
    "population.csv": PEOPLE,
    "valid-states.csv":
      'setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting\nMS,special,0,6,"ASD, SLD","MS,UN"\nSS,special,0,14,"ASD",\n',
  });
  expect(ruledOut).toEqual([
    "academic year 13 in MS: 1 row (3)",
    "move from MS to SS: 1 row (3)",
    "need SEMH in MS: 1 row (4)",
    "setting XX, which it does not list: 1 row (5)",
  ]);
  expect(content.tables.transitions).toHaveLength(4);
});

test("one kept down and one moved up are taken at the later academic year, and told", async () => {
  const { notes, content } = await imported({
    "transitions.csv": transitions("2020,MS,ASD,5,MS,ASD,5", "2020,MS,ASD,5,MS,ASD,7", "2020,MS,ASD,5,MS,ASD,6"),
    "population.csv": PEOPLE,
  });
  expect(notes.join("\n")).toContain("kept down or moved up, in 2 rows (2, 3)");
  expect(content.tables.transitions?.map((row) => (row as { age: number }).age)).toEqual([9, 10, 11]);
});

describe("faults", () => {
  async function faultsOf(files: string | Readonly<Record<string, string>>) {
    const reading = await importTransitions(typeof files === "string" ? files : await folderOf(files), "council");
    if (reading.ok) throw new Error("should be refused");
    return reading.faults;
  }
  const good = { "transitions.csv": transitions("2020,MS,ASD,5,MS,ASD,6"), "population.csv": PEOPLE };

  test("of every file are told at once, with file, row, column and value", async () => {
    const faults = await faultsOf({
      "transitions.csv": transitions(
        "20,MS,ASD,5,MS,ASD,6",
        "2020,MS,NONSEND,5,MS,ASD,6",
        "2020,NONSEND,NONSEND,5,NONSEND,NONSEND,6",
        "2020,MS,,5,MS,ASD,6",
        "2020,MS,ASD,5,MS,ASD,9",
        "2020,MS,ASD,22,MS,ASD,23",
        "2020,all,ASD,5,MS,ASD,6",
        "2020,MS,ASD,5,MS",
      ),
      "population.csv": "calendar_year,Academic Year,population\n2020,5,1 000\n2020,6,9\n2020,6,10\n",
      "costs.csv": "need,setting,cost\nASD,MS,£5\n",
      "valid-states.csv": 'setting,min-academic-year,max-academic-year,needs\nMS,9,3,"ASD"\n',
    });
    expect(faults.map(({ code, file, row, column, value }) => [code, file, row, column, value])).toEqual([
      ["wrong_number", "transitions.csv", 2, "calendar-year", "20"],
      ["half_nonsend", "transitions.csv", 3, "need-1", "NONSEND"],
      ["no_plan", "transitions.csv", 4, "setting-1", "NONSEND"],
      ["blank", "transitions.csv", 5, "need-1", ""],
      ["years_do_not_follow", "transitions.csv", 6, "academic-year-2", "9"],
      ["wrong_number", "transitions.csv", 7, "academic-year-1", "22"],
      ["wrong_number", "transitions.csv", 7, "academic-year-2", "23"],
      ["no_code", "transitions.csv", 8, "setting-1", "all"],
      ["cell_count", "transitions.csv", 9, undefined, undefined],
      ["wrong_number", "population.csv", 2, "population", "1 000"],
      ["two_figures", "population.csv", 4, "population", "10"],
      ["wrong_number", "costs.csv", 2, "cost", "£5"],
      ["min_after_max", "valid-states.csv", 2, "min-academic-year", "9"],
    ]);
  });

  test.each([
    ["no such path", "no/such/path", [{ code: "no_such_path" }]],
    ["no files", {}, [{ code: "file_not_there" }, { code: "file_not_there" }]],
    ["no population", { "transitions.csv": good["transitions.csv"] }, [{ code: "file_not_there" }]],
    ["two of a name", { ...good, "old/population.csv": PEOPLE }, [{ code: "second_file" }]],
    ["no zip", { "a.zip": "hello" }, [{ code: "bad_zip", file: "a.zip" }]],
    ["not text", { ...good, "costs.csv": "a\0b" }, [{ code: "not_text", row: 1 }]],
    ["a line without end", { ...good, "costs.csv": "a,".repeat(600_000) }, [{ code: "long_line" }]],
    ["an open quotation mark", { ...good, "costs.csv": 'need,setting,cost\n"a,b,1\n' }, [{ code: "broken_quotes" }]],
    ["an empty file", { ...good, "population.csv": "" }, [{ code: "no_rows" }]],
    ["a missing column", { ...good, "costs.csv": "need,cost\n" }, [{ code: "missing_column", column: "setting" }]],
    ["a column twice", { ...good, "costs.csv": "need,need,setting,cost\n" }, [{ code: "repeated", column: "need" }]],
    [
      "rows that count children",
      { ...good, "transitions.csv": `${HEADER},count\n2020,MS,ASD,5,MS,ASD,6,12\n` },
      [{ code: "counting_column", column: "count" }],
    ],
    [
      "a January that nobody tells of",
      { ...good, "transitions.csv": transitions("2016,MS,ASD,5,MS,ASD,6", "2020,MS,ASD,5,MS,ASD,6") },
      [
        { code: "empty_census", value: "2018" },
        { code: "empty_census", value: "2019" },
      ],
    ],
  ])("%s", async (_, files, faults) => {
    expect(await faultsOf(files as string | Record<string, string>)).toMatchObject(faults);
  });
});
