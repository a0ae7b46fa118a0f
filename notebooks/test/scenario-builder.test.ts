import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeInterval, changeWords } from "../src/scenario-builder/change-words.ts";
import { delayTable, delayWords, delayYears } from "../src/scenario-builder/delay-cost.ts";
import { freeName, nameOfTitle } from "../src/scenario-builder/lever.ts";
import type { Outcome } from "../src/scenario-builder/outcome.ts";
import { hashOf, scenarioOfHash } from "../src/scenario-builder/scenario-in-link.ts";

describe("names", () => {
  test("are made of titles, as results and files can have them", () => {
    expect(nameOfTitle("Bases first, school a year late")).toBe("bases_first_school_a_year_late");
    expect(nameOfTitle("Élan 2027")).toBe("elan_2027");
    expect(nameOfTitle("2027: …")).toBe("my_scenario");
    fc.assert(fc.property(fc.string(), (title) => /^[a-z][a-z0-9_]{0,59}$/.test(nameOfTitle(title))));
  });

  test("do not come twice", () => {
    expect(freeName("early_support", ["early_support", "early_support_2"])).toBe("early_support_3");
    expect(freeName("early_support", [])).toBe("early_support");
  });
});

describe("a link", () => {
  test("brings back the scenario whole, whatever is written in it", () => {
    const scenarios = fc.record({
      scenario: fc.record({
        name: fc.string(),
        title: fc.string({ unit: "grapheme" }),
        levers: fc.array(fc.record({ name: fc.string(), lever: fc.string(), size: fc.integer() })),
      }),
      from: fc.record({ id: fc.uuid(), version: fc.nat() }),
    });
    fc.assert(
      fc.property(scenarios, (linked) => {
        expect(scenarioOfHash(hashOf(linked))).toEqual(linked);
      }),
    );
  });

  test("that is not of a scenario brings nothing", () => {
    for (const hash of ["", "#", "#levers", "#scenario=", "#scenario=%%%", `#scenario=${btoa('{"scenario":{}}')}`]) {
      expect(scenarioOfHash(hash)).toBeUndefined();
    }
  });
});

test("changes are told as more or fewer, with 8 of 10 futures", () => {
  expect(changeWords(-212, "plan")).toBe("about 210 fewer plans");
  expect(changeWords(1, "plan")).toBe("about 1 more plan");
  expect(changeWords(0.2, "plan")).toBe("no change in plans");
  expect(changeInterval({ p10: -310, p90: -120 })).toBe("80% likely to be 120 to 310 fewer");
  expect(changeInterval({ p10: 0, p90: 40 })).toBe("80% likely to be 0 to 40 more");
  expect(changeInterval({ p10: -3, p90: 8 })).toBe("80% likely to be from 3 fewer to 8 more");
  expect(changeInterval({ p10: 0, p90: 0 })).toBe("no change in 8 of 10 futures");
});

describe("what a delay costs", () => {
  const outcome = (rows: readonly [number, number, number, number][]): Outcome => ({
    plans: [],
    settings: rows.map(([census_year, places, shortfall, overflow]) => ({
      census_year,
      setting: "special",
      places,
      demand: 150,
      shortfall,
      overflow,
    })),
    held: () => 0,
  });
  // 60 places a year late, of which 50 are wanted; 20 of those turned away come back a year later.
  const late = outcome([
    [2022, 100, 50, 50],
    [2023, 160, 0, 30],
    [2024, 160, 0, 0],
  ]);
  const inTime = outcome([
    [2022, 160, 0, 0],
    [2023, 160, 0, 0],
    [2024, 160, 0, 0],
  ]);
  const label = () => "State special school";

  test("is places that are not there, children who lack one, and years elsewhere", () => {
    const years = delayYears(late, inTime, undefined);
    expect(years.map(({ year, places, short, elsewhere }) => [year, places, short, elsewhere])).toEqual([
      [2022, 60, 50, 50],
      [2023, 0, 0, 30],
    ]);
    const [words] = delayWords(years, label);
    expect(words).toContain("takes away 60 places in January 2022 (state special school)");
    expect(words).toContain("In January 2022 about 50 more children lack a place, expected value");
    expect(words).toContain("up to January 2023 it comes to about 80 years of a child’s schooling elsewhere");
  });

  test("has intervals once futures are drawn", () => {
    const of = (census_year: number, measure: "shortfall" | "overflow", mean: number, p10: number, p90: number) => ({
      census_year,
      setting: "special",
      measure,
      mean,
      p10,
      p50: mean,
      p90,
    });
    const drawn = [
      of(2022, "shortfall", 41, 12, 60),
      of(2022, "overflow", 40, 10, 60),
      of(2023, "overflow", 20, 5, 30),
    ];
    const years = delayYears(late, inTime, drawn);
    expect(delayWords(years, label)[0]).toContain("about 41 more children lack a place, in 8 of 10 futures 12 to 60");
    expect(delayTable(years, label).rows[0]).toEqual([
      2022,
      "State special school",
      60,
      "41 (12 to 60)",
      "40 (10 to 60)",
    ]);
  });

  test("is nothing where nothing changes", () => {
    expect(delayWords(delayYears(inTime, inTime, undefined), label)).toEqual([]);
  });
});
