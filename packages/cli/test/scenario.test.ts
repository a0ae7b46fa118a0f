import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../io/test/helpers.ts";
import { councilFolder } from "./council.ts";
import { readCsv } from "./read-csv.ts";
import { runCommand } from "./run-command.ts";

const QUICK = ["--draws", "40", "--threads", "1"];
const lever = (name: string, own: object) => ({ name, owner: "A", source: "B", start: "2020-01", ...own });
const FEWER = lever("fewer", { lever: "joiner_rate", size: -0.5 });
const MORE_LEAVE = lever("more_leave", { lever: "leaver_rate", size: 1 });

/** What was printed, on one line. */
const unwrapped = (text: string): string => text.replace(/\s+/g, " ");

async function scenarioFile(name: string, levers: readonly object[]): Promise<string> {
  const file = join(await temporaryFolder(), `${name}.json`);
  await writeFile(file, JSON.stringify({ name, title: `The ${name} one`, levers }));
  return file;
}

describe("forecast --scenario", () => {
  test("says what it is of, and writes its levers into run.json", async () => {
    const out = join(await temporaryFolder(), "out");
    const file = await scenarioFile("cut", [FEWER]);
    const { code, stdout, stderr } = await runCommand(
      "forecast",
      await councilFolder(),
      "--scenario",
      file,
      "--out",
      out,
      ...QUICK,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(unwrapped(stdout)).toMatch(/Lever joiner_rate .*relative change of joiners: -50%, from 2020-01/);
    expect(unwrapped(stdout)).toMatch(/scenario cut/);
    const run = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
    expect(run).toMatchObject({ scenario: "cut", levers: [FEWER] });
  });

  test("says what each lever does: places and where, sizes in per cent, no formula", async () => {
    const file = await scenarioFile("said", [
      lever("range", { lever: "early_support", size: { low: 0.05, central: 0.1, high: 0.2 }, cells: { ages: [2, 8] } }),
      lever("formula", { lever: "assessment_threshold", size: { formula: "age < 11 ? 0.3 : 0.1" } }),
      lever("more", {
        lever: "places_added",
        provision: "n",
        places: 40,
        opens: { name: "New school", setting: "special", locality: "north", ncy_from: 0, ncy_to: 6 },
      }),
      lever("late", { lever: "places_delayed", provision: "n", months: 12 }),
    ]);
    const council = await councilFolder();
    for (const command of [
      ["forecast", council, "--scenario", file],
      ["compare", council, file],
    ]) {
      const { stdout } = await runCommand(...command, ...QUICK);
      const words = unwrapped(stdout);
      expect(words).toMatch(/5% to 20% \(most likely 10%\) of joiners that need no plan, ages 2 to 8, from 2020-01/);
      expect(words).toMatch(/10% to 30% by year and age \(a formula\) of joiners/);
      expect(words).toMatch(/40 places at New school, a new provision \(.*\) in .*, from 2020-01/);
      expect(words).toMatch(/every change of places at n comes 12 months later/);
      expect(words).not.toMatch(/age < 11/);
    }
  });

  test("without levers gives the baseline's figures to the byte", async () => {
    const council = await councilFolder();
    const [of, alone] = [join(await temporaryFolder(), "a"), join(await temporaryFolder(), "b")];
    const file = await scenarioFile("nothing", []);
    await runCommand("forecast", council, "--scenario", file, "--out", of, ...QUICK);
    await runCommand("forecast", council, "--out", alone, ...QUICK);
    for (const name of ["counts.csv", "flows.csv", "places.csv", "overflow.csv"]) {
      expect(await readFile(join(of, name), "utf8")).toBe(await readFile(join(alone, name), "utf8"));
    }
  });

  test("refuses a scenario with every fault at once", async () => {
    const file = await scenarioFile("bad", [
      { ...FEWER, size: 9 },
      lever("b", { lever: "joiner_rate", size: 0.1, cells: { needs: ["XYZ"] } }),
    ]);
    const { code, stdout, stderr } = await runCommand("forecast", await councilFolder(), "--scenario", file, ...QUICK);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/levers\[0\]\.size: "9" is out of range/);
    expect(stderr).toMatch(/levers\[1\]\.cells\.needs: "XYZ" is not a need of this dataset/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).toMatch(/cannot be used until these faults are mended/);
    const one = await scenarioFile("one", [{ ...FEWER, size: 9 }]);
    const compared = await runCommand("compare", await councilFolder(), one, ...QUICK);
    expect(compared.stderr).toMatch(/^This scenario cannot be used until this fault is mended\./);
  });

  test("refuses a file that is not there, and one that is no text", async () => {
    const council = await councilFolder();
    const missing = await runCommand("forecast", council, "--scenario", "no-such.json");
    expect(missing).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/no-such\.json: there is no such file/),
    });
    const file = join(await temporaryFolder(), "bytes.json");
    await writeFile(file, Buffer.from([0xff, 0xfe, 0x00, 0x01]));
    expect((await runCommand("forecast", council, "--scenario", file)).code).toBe(1);
  });
});

describe("compare", () => {
  test("compare.csv has a row for each scenario, lever, year, group and view, in the columns that are promised", async () => {
    const out = join(await temporaryFolder(), "out");
    const [both, nothing] = [await scenarioFile("both", [FEWER, MORE_LEAVE]), await scenarioFile("nothing", [])];
    const { code, stdout } = await runCommand(
      "compare",
      await councilFolder(),
      nothing,
      both,
      "--by",
      "need",
      "--out",
      out,
      ...QUICK,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/between levers/);
    const text = await readFile(join(out, "compare.csv"), "utf8");
    expect(text.split("\n")[0]).toBe("scenario,lever,census_year,need,view,mean,p10,p50,p90,p_lower");
    const rows = await readCsv(join(out, "compare.csv"));
    expect([...new Set(rows.map((row) => `${row.scenario} ${row.lever}`))]).toEqual([
      "nothing all",
      "both all",
      "both fewer",
      "both more_leave",
    ]);
    for (const row of rows.filter(({ scenario }) => scenario === "nothing")) {
      expect([row.mean, row.p10, row.p90, row.p_lower].map(Number)).toEqual([0, 0, 0, 0]);
    }
    const run = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
    expect(run.scenarios.map(({ name }: { name: string }) => name)).toEqual(["nothing", "both"]);
  });

  test("a shortfall is the same in words as in forecast: the median", async () => {
    const [council, out] = [await councilFolder(), join(await temporaryFolder(), "out")];
    await runCommand("forecast", council, "--out", out, ...QUICK);
    const [last] = (await readCsv(join(out, "places.csv")))
      .filter((row) => row.phase === "all" && row.locality === "all")
      .toReversed();
    const { stdout } = await runCommand("compare", council, await scenarioFile("cut", [FEWER]), ...QUICK);
    const figures = ["places_mean", "demand_p50", "shortfall_p50"].map((name) => Math.round(Number(last[name])));
    const range = ["shortfall_p10", "shortfall_p90"].map((name) => Math.round(Number(last[name])));
    const line = `baseline +${figures.map((figure) => `${figure} +`).join("")}${range[0]} to ${range[1]} `;
    expect(stdout).toMatch(new RegExp(`${last.census_year} .* ${line}`));
  });

  test("says nothing of years before the first lever starts", async () => {
    const file = await scenarioFile("later", [{ ...FEWER, start: "2028-01" }]);
    const { stdout } = await runCommand("compare", await councilFolder(), file, "--to", "2030", ...QUICK);
    expect(unwrapped(stdout)).toMatch(/later: The later one\. January 2030:/);
    expect(stdout).not.toMatch(/^ +202\d /m);
  });

  test("says of a scenario of places alone that plans are the same in every future", async () => {
    const opens = { name: "New school", setting: "special", locality: "north", ncy_from: 0, ncy_to: 6 };
    const built = (name: string, places: number) =>
      scenarioFile(name, [lever("more", { lever: "places_added", provision: "n", places, opens })]);
    const files = [await built("built", 40), await built("larger", 60)];
    const { stdout } = await runCommand("compare", await councilFolder(), ...files, ...QUICK);
    const everyYear = "(January \\d+: no change in plans, in any future\\. ?)+";
    expect(unwrapped(stdout)).toMatch(new RegExp(`built: The built one\\. ${everyYear}Its shortfall`));
    expect(unwrapped(stdout)).toMatch(new RegExp(`larger less built\\. ${everyYear}`));
  });

  test("levers by themselves rest on the first 200 draws, whole scenarios on all, as words and run.json say", async () => {
    const council = await councilFolder();
    const files = [await scenarioFile("both", [FEWER, MORE_LEAVE]), await scenarioFile("one", [FEWER])];
    const compared = async (draws: string) => {
      const out = join(await temporaryFolder(), "out");
      const { stdout } = await runCommand("compare", council, ...files, "--draws", draws, "--out", out);
      return {
        stdout,
        rows: await readCsv(join(out, "compare.csv")),
        run: await readFile(join(out, "run.json"), "utf8"),
      };
    };
    const [few, many] = [await compared("200"), await compared("230")];
    expect(few.stdout).not.toMatch(/the first 200/);
    expect(many.stdout).toMatch(/230 draws \(the first 200 of\s+them for each lever by\s+itself\)/);
    expect(many.stdout).toMatch(/together, 230 draws/);
    expect(JSON.parse(many.run).drawsOfRows).toEqual([
      { scenario: "both", lever: "all", draws: 230 },
      { scenario: "both", lever: "fewer", draws: 200 },
      { scenario: "both", lever: "more_leave", draws: 200 },
      { scenario: "one", lever: "all", draws: 230 },
      { scenario: "one", lever: "fewer", draws: 230 },
    ]);
    const alone = ({ rows }: typeof few) =>
      rows.filter(({ scenario, lever }) => scenario === "both" && lever !== "all");
    expect(alone(many)).toEqual(alone(few));
  });

  test("holds later scenarios against the first where that is not the baseline, the same with any number of threads", async () => {
    const council = await councilFolder();
    const files = [await scenarioFile("first", [FEWER]), await scenarioFile("second", [MORE_LEAVE])];
    const one = await runCommand("compare", council, ...files, ...QUICK);
    expect(one.stdout).toMatch(/second less first/);
    expect((await runCommand("compare", council, ...files, "--draws", "40", "--threads", "3")).stdout).toBe(one.stdout);
  });

  test("refuses two scenarios of one name, and faults of all files at once", async () => {
    const council = await councilFolder();
    const same = [await scenarioFile("same", [FEWER]), await scenarioFile("same", [MORE_LEAVE])];
    expect((await runCommand("compare", council, ...same)).stderr).toMatch(/are named same/);
    const bad = [await scenarioFile("a", [{ ...FEWER, size: 9 }]), await scenarioFile("b", [{ ...FEWER, start: "x" }])];
    const { code, stderr } = await runCommand("compare", council, ...bad);
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.json.*\n.*b\.json/s);
  });
});

describe("seek", () => {
  const seek = async (target: string, vary = "fewer") => {
    const file = await scenarioFile("cut", [FEWER, MORE_LEAVE]);
    return runCommand(
      "seek",
      await councilFolder(),
      "--scenario",
      file,
      "--vary",
      vary,
      "--target",
      target,
      "--to",
      "2023",
      ...QUICK,
    );
  };

  test("finds a size, or says that none is needed, or that none does", async () => {
    expect(unwrapped((await seek("total[2023] <= 100000")).stdout)).toMatch(/is reached without the lever fewer/);
    expect(unwrapped((await seek("total[2023] = 0")).stdout)).toMatch(
      /^No size of the lever fewer from -1 to 4 reaches it/,
    );
    const found = await seek("total[2023] >= 8");
    expect(unwrapped(found.stdout)).toMatch(/is reached (with a size|without)/);
    expect(found.code).toBe(0);
  });

  test.each([
    ["totl[2023] = 5", "fewer", /"totl" is not a measure.*did you mean total/],
    ["shortfall[special] = 5", "fewer", /is not a target/],
    ["total[2050] = 5", "fewer", /2050 is not in the forecast/],
    ["shortfall[mainstream,2023] = 0", "fewer", /is not a setting that has a shortfall/],
    ["total[2023] = 5 with 100%", "fewer", /probability is out of range/],
    ["total[2023] = 5", "fewr", /no lever fewr.*did you mean fewer/],
  ])("refuses %s of %s", async (target, vary, words) => {
    const { code, stdout, stderr } = await seek(target, vary);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(words);
  });
});
