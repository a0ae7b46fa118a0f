import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../io/test/helpers.ts";
import { COUNCIL_TABLES, councilFolder } from "../council.ts";
import { readCsv } from "../read-csv.ts";
import { ended, LEICESTERSHIRE, runCommand, startCommand } from "../run-command.ts";

const FEW = ["--draws", "10", "--threads", "1"];

test("the answer is in words first: plans, places, cost, tables, assumptions, source", async () => {
  const { code, stdout, stderr } = await runCommand("forecast", LEICESTERSHIRE, ...FEW);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  const order = [
    "In January 2020 the council held 4,751 Education, Health and Care Plans (observed).",
    "By January 2025 it is expected to hold about",
    "(forecast, median); 4 in 5 simulated futures lie between",
    "By January 2030 about",
    "How to read this",
    "The primary needs expected to grow most",
    "State special school. January 2025: 1,781 places in 2024/25",
    "Memo on cost (assumption",
    "2030 forecast",
    "All settings",
    "Plans by the child's home locality",
    "North West Leicestershire 792",
    "(stated assumption;",
    "seed 1; dataset leicestershire",
  ].map((words) => stdout.replace(/\s+/g, " ").indexOf(words));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("a year that the population lacks is named among the assumptions", async () => {
  const population = COUNCIL_TABLES.population.filter(({ year }) => year !== 2019);
  const { stdout } = await runCommand("forecast", await councilFolder({ population }), ...FEW);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "No people are given for mid-2019 (every locality, ages 5, 9 to 11), or 0: those of the nearest year stand in their place (stated assumption; population_carried).",
  );
});

test("without population, places or priors the words say what that means", async () => {
  const council = await councilFolder({ population: [], places: [], unmet: [], priors: [] });
  const { code, stdout } = await runCommand("forecast", council, ...FEW);
  expect(code).toBe(0);
  expect(stdout).toContain("There is no population, so joiners are forecast as counts");
  expect(stdout).toContain("There are no places in the dataset, so this is the demand view alone");
  expect(stdout).not.toMatch(/Memo|placed/);
});

test("one plan is a plan, and many localities do not fill the page", async () => {
  const localities = Array.from({ length: 20 }, (_, i) => ({ code: `l${i}`, label: `Area ${i}` }));
  const count = { need: "ASD", setting: "mainstream", count: 1, basis: "observed" };
  const counts = localities.map(({ code }) => ({ ...count, census_year: 2019, age: 9, locality: code }));
  const side = { need_after: "ASD", locality_after: "l0", setting_after: "mainstream" };
  const council = await councilFolder({
    localities,
    counts: [...counts, { ...count, census_year: 2020, age: 10, locality: "l0" }],
    transitions: localities.map(({ code }, i) => ({
      census_year: 2020,
      age: 10,
      need_before: "ASD",
      locality_before: code,
      setting_before: "mainstream",
      ...(i === 0 ? side : { need_after: "", locality_after: "", setting_after: "" }),
      count: 1,
      basis: "observed",
    })),
    population: [],
    places: [],
    unmet: [],
  });
  const { stdout } = await runCommand("forecast", council, ...FEW);
  expect(stdout.replace(/\s+/g, " ")).toContain("the council held 1 Education, Health and Care Plan (observed)");
  expect(stdout).not.toMatch(/\b1 plans\b/);
  expect(stdout).toContain("8 smaller localities are left out here");
});

test("--quiet prints nothing", async () => {
  const quiet = await runCommand("forecast", await councilFolder(), ...FEW, "--quiet");
  expect(quiet).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("--format json prints one document and nothing else", async () => {
  const by = ["--by", "need", "--by", "age_band,setting"];
  const { code, stdout } = await runCommand("forecast", await councilFolder(), ...FEW, ...by, "--format", "json");
  expect(code).toBe(0);
  const { run, counts, flows, places } = JSON.parse(stdout);
  expect(run.by).toEqual([
    ["census_year", "need"],
    ["census_year", "age_band", "setting"],
  ]);
  expect(counts.map((table: object[]) => Object.keys(table[0]).slice(0, 4))).toEqual([
    ["census_year", "need", "view", "status"],
    ["census_year", "age_band", "setting", "view"],
  ]);
  expect(flows[0]).toMatchObject({
    census_year: 2020,
    setting: "mainstream",
    flow: "joiner",
    status: "observed",
    mean: 6,
  });
  expect(places[0]).toHaveProperty("p_shortfall");
});

test("--as-at forgets what came after that January", async () => {
  const parent = await temporaryFolder();
  const changed = join(parent, "changed");
  await cp(LEICESTERSHIRE, changed, { recursive: true });
  const file = join(changed, "counts.csv");
  const text = await readFile(file, "utf8");
  await writeFile(
    file,
    text.replace(/^(2020,.*,)(\d+)(,observed)$/m, (_, a, count, b) => `${a}${Number(count) + 500}${b}`),
  );

  const [one, other] = [join(parent, "one"), join(parent, "other")];
  for (const [dir, out] of [
    [LEICESTERSHIRE, one],
    [changed, other],
  ]) {
    const { code } = await runCommand(
      "forecast",
      dir,
      ...FEW,
      "--as-at",
      "2019",
      "--to",
      "2022",
      "--out",
      out,
      "--quiet",
    );
    expect(code).toBe(0);
  }
  expect(await readFile(file, "utf8")).not.toBe(text);
  const counts = await readFile(join(one, "counts.csv"), "utf8");
  expect(await readFile(join(other, "counts.csv"), "utf8")).toBe(counts);
  const rows = await readCsv(join(one, "counts.csv"));
  expect(new Set(rows.map((row) => `${row.census_year} ${row.status}`))).toEqual(
    new Set(["2017 observed", "2018 observed", "2019 observed", "2020 forecast", "2021 forecast", "2022 forecast"]),
  );
});

test("a reader that stops early ends the command in silence", async () => {
  const child = startCommand(["forecast", LEICESTERSHIRE, ...FEW, "--by", "all", "--format", "json"]);
  child.stdout?.once("data", () => child.stdout?.destroy());
  const { code, stderr } = await ended(child);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
