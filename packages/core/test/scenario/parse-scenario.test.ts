import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultText } from "../../src/dataset/fault-text.ts";
import { LEVER_KINDS } from "../../src/scenario/lever-schemas.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import { SCENARIO_FAULTS } from "../../src/scenario/scenario-faults.ts";
import { type GivenLever, scenarioText } from "../helpers/scenarios.ts";

function faultsOfText(text: string): string[] {
  const reading = parseScenario("s.json", text);
  return reading.ok ? [] : reading.faults.map(faultText);
}

const faultsOf = (...levers: GivenLever[]): string[] => faultsOfText(scenarioText(levers));

const RATE = { lever: "joiner_rate", size: -0.1 };

describe("all faults of form at once, with the path, the value and what would be right", () => {
  it("of a lever", () => {
    const faults = faultsOf({
      lever: "joiner_rate",
      size: 9,
      star: "2021-09",
      start: "2021-13",
      cells: { need: ["ASD"] },
    });
    expect(faults).toEqual([
      expect.stringMatching(
        /^s\.json, levers\[0\]: "star" is not a property that may stand here; .*did you mean start\?/,
      ),
      expect.stringMatching(/^s\.json, levers\[0\]\.cells: "need" is not a property .*did you mean needs\?/),
      expect.stringMatching(/^s\.json, levers\[0\]\.size: "9" is out of range; give a number from -1 to 4/),
      expect.stringMatching(/^s\.json, levers\[0\]\.start: "2021-13" is not what belongs here; .*as 2021-09/),
    ]);
  });

  it("of several levers and of the scenario itself", () => {
    const text = JSON.stringify({
      name: "Two Words",
      levers: [{ lever: "joiner_rat", name: "a" }, 7, { name: "b" }, { ...RATE, name: "c", start: "2020-01" }],
    });
    const faults = faultsOfText(text);
    expect(faults).toHaveLength(7);
    expect(faults.join("\n")).toMatch(/title is missing/);
    expect(faults.join("\n")).toMatch(/name: "Two Words" is not what belongs here/);
    expect(faults.join("\n")).toMatch(
      /levers\[0\]\.lever: "joiner_rat" is not a ready-made lever; .*did you mean joiner_rate\?/,
    );
    expect(faults.join("\n")).toMatch(/levers\[1\]: "7" is no lever/);
    expect(faults.join("\n")).toMatch(/levers\[2\]: the lever does not say which/);
    expect(faults.join("\n")).toMatch(/levers\[3\]: the property owner is missing/);
    expect(faults.join("\n")).toMatch(/levers\[3\]: the property source is missing/);
  });

  it.each<[string, GivenLever, RegExp]>([
    [
      "low above central",
      { ...RATE, size: { low: 0.2, central: 0.1, high: 0.3 } },
      /size: is not in order: low 0\.2|not in order/,
    ],
    ["high out of range", { ...RATE, size: { low: 0, central: 0, high: 5 } }, /size\.high: "5" is out of range/],
    ["half a distribution", { ...RATE, size: { low: 0, central: 0 } }, /high is missing/],
    ["a size of text", { ...RATE, size: "a tenth" }, /size: "a tenth" is not what belongs here/],
    ["a bad formula", { ...RATE, size: { formula: "0.1 * yaer" } }, /at character 7: yaer is not known/],
    [
      "a parameter named age",
      { ...RATE, size: { formula: "age", parameters: { age: 1 } } },
      /"age" cannot be the name/,
    ],
    ["a ramp without months", { ...RATE, ramp: { shape: "linear" } }, /ramp: the ramp has no months/],
    ["a step with months", { ...RATE, ramp: { shape: "step", months: 3 } }, /a step has no months/],
    ["an end before the start", { ...RATE, start: "2021-09", end: "2021-09" }, /end: "2021-09" is not after 2021-09/],
    [
      "ages and phases",
      { ...RATE, cells: { ages: [4, 5], phases: ["primary"] } },
      /ages are given in more than one way/,
    ],
    ["ages backwards", { ...RATE, cells: { ages: [9, 5] } }, /"\[9,5\]" ends before it begins/],
    ["needs twice", { ...RATE, cells: { needs: ["ASD", "ASD"] } }, /names something twice/],
    ["an unknown phase", { ...RATE, cells: { phases: ["primry"] } }, /"primry" is not one of .*did you mean primary/],
    [
      "to where they come from",
      { lever: "setting_instead", from: ["special"], to: "special", size: 0.1 },
      /both where they come from/,
    ],
    [
      "a fraction of a place",
      { lever: "places_added", provision: "p", places: 1.5 },
      /places: "1.5" is not what belongs here; give a whole number/,
    ],
  ])("%s", (_, lever, words) => {
    const faults = faultsOf(lever);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(words);
  });

  it("a lever named all, which stands for all of them in results", () => {
    expect(faultsOf({ ...RATE, name: "all" })).toEqual([expect.stringMatching(/"all" stands for all levers together/)]);
  });

  it("two levers of one name", () => {
    expect(faultsOf({ ...RATE, name: "a" }, { ...RATE, name: "a" })).toEqual([
      expect.stringMatching(/levers\[1\]\.name: "a" is the name of another lever too/),
    ]);
  });
});

describe("whatever stands in the file it is refused in words", () => {
  it.each([1, 499, 500, 600, 20_000])("also where %i properties may not stand there", (many) => {
    const unknown = Object.fromEntries(Array.from({ length: many }, (_, i) => [`p${i}`, 1]));
    expect(faultsOfText(JSON.stringify({ ...unknown, name: "s", title: "S", levers: [] }))[0]).toMatch(
      /^s\.json: "p0" is not a property that may stand here; give one of \$schema, name, title/,
    );
    expect(faultsOf({ ...RATE, ...unknown })[0]).toMatch(/^s\.json, levers\[0\]: "p0" is not a property/);
    expect(faultsOf({ ...RATE, cells: unknown })[0]).toMatch(/^s\.json, levers\[0\]\.cells: "p0" is not a property/);
    expect(faultsOf({ ...RATE, size: unknown })).not.toEqual([]);
  });

  it.each([
    ["", /not JSON/],
    ["[1, 2]", /no scenario/],
    ['"text"', /no scenario/],
    ["null", /no scenario/],
    ['{"name": "a", "title": "A", "levers": [}', /not JSON/],
    [`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, /is not a property/],
    ["x".repeat(1_000_001), /more than 1,000,000 characters/],
    ['{"name": "a", "title": "A", "levers": [], "__proto__": {"polluted": 1}}', /"__proto__" is not a property/],
    [JSON.stringify({ name: "a", title: "A", levers: Array.from({ length: 101 }, () => RATE) }), /levers/],
  ])("%.30s", (text, words) => {
    expect(faultsOfText(text).join("\n")).toMatch(words);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("any JSON value in the place of a scenario, a lever or any of its properties", () => {
    const property = fc.constantFrom(
      "name",
      "lever",
      "owner",
      "cells",
      "size",
      "start",
      "ramp",
      "end",
      "requires",
      "source",
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), property, (value, name) => {
        for (const text of [
          JSON.stringify(value) ?? "",
          JSON.stringify({ name: "a", title: "A", levers: value }),
          scenarioText([{ ...RATE, [name]: value } as GivenLever]),
        ]) {
          for (const line of faultsOfText(text)) expect(line.length).toBeLessThan(1500);
        }
      }),
      { numRuns: 1000, seed: 41 },
    );
  });
});

it("a lever of each kind without its properties is refused, never taken", () => {
  for (const lever of LEVER_KINDS.filter((kind) => kind !== "reform_2026")) {
    expect(faultsOf({ lever }).join(), lever).toMatch(/is missing/);
  }
});

it("words of faults are parts of one sentence", () => {
  for (const [code, { problem, expected }] of Object.entries(SCENARIO_FAULTS)) {
    expect(`${problem}; ${expected}`, code).not.toMatch(/\n|[.;]$/);
  }
});
