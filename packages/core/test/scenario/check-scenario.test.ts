import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkScenario } from "../../src/scenario/check-scenario.ts";
import { LEVER_KINDS } from "../../src/scenario/lever-schemas.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { faultsOf, type GivenLever, scenarioText } from "../helpers/scenarios.ts";

const run = grownRun([[]]);
const faults = (...levers: GivenLever[]): string[] => faultsOf(run, levers);

/** All faults of a scenario's text, of its form and against the run's dataset, as they are told. */
function allFaults(levers: readonly GivenLever[], dataset = run.dataset): string[] {
  const reading = parseScenario("s.json", scenarioText(levers));
  const placed = reading.ok
    ? reading.scenario.levers.map((lever, index) => ({ lever, index }))
    : (reading.partly?.levers ?? []);
  const context = { dataset, rates: run.rates, baseYear: 2019, to: 2023 };
  return [...(reading.ok ? [] : reading.faults), ...checkScenario("s.json", placed, context)].map(
    ({ path, code, expected }) => `${path}: ${code}; ${expected}`,
  );
}

const RATE = { lever: "joiner_rate", size: -0.1 };
const INSTEAD = { lever: "setting_instead", from: ["special"], to: "mainstream", size: 0.2 };
const NEW_BASE = { name: "New base", setting: "special", locality: "fen", ncy_from: 0, ncy_to: 6 };

describe("what the dataset does not have", () => {
  it.each<[GivenLever, string]>([
    [{ ...RATE, cells: { needs: ["DS"] } }, "levers[0].cells.needs: unknown_need"],
    [{ ...RATE, cells: { localities: ["towm"] } }, "levers[0].cells.localities: unknown_locality"],
    [{ ...RATE, cells: { settings: ["specal"] } }, "levers[0].cells.settings: unknown_setting"],
    [{ ...INSTEAD, to: "base" }, "levers[0].to: unknown_setting"],
    [{ ...RATE, requires: ["p9"] }, "levers[0].requires: unknown_provision"],
    [{ lever: "places_added", provision: "p9", places: 3 }, "levers[0].provision: unknown_provision"],
    [{ lever: "places_moved", from: "p0", to: "p9", places: 3 }, "levers[0].to: unknown_provision"],
    [{ lever: "places_added", provision: "p0", places: 3, opens: NEW_BASE }, "levers[0].opens: known_provision"],
    [
      { lever: "places_added", provision: "n", places: 3, opens: { ...NEW_BASE, setting: "mainstream" } },
      "levers[0].opens.setting: not_capped",
    ],
    [{ lever: "overflow_rule", to: "special", claims: "every_year" }, "levers[0].to: is_capped"],
    [{ lever: "population_variant", variant: "low" }, "levers[0].variant: unknown_variant"],
    [{ lever: "neet_cleanup", months: 12, size: 0.5 }, "levers[0]: no_such_class"],
    [{ lever: "need_recoding", from: ["ASD"], to: "DS", size: 0.1 }, "levers[0].to: unknown_need"],
    [{ ...RATE, start: "2019-12" }, "levers[0].start: before_forecast"],
    [{ ...RATE, start: "2060-01" }, "levers[0].start: after_forecast"],
    [{ ...RATE, start: "2023-02" }, "levers[0].start: starts_too_late"],
    [{ ...RATE, start: "2023-01" }, "none"],
    [{ lever: "reform_2026", start: "2023-02", surge: 0.1 }, "none"],
    [{ lever: "reform_2026", start: "2024-02", surge: 0.1 }, "levers[0].start: starts_too_late"],
    [{ ...RATE, size: { formula: "year - 2020" } }, "none"],
    [{ ...RATE, size: { formula: "2 * (year - 2020)" } }, "levers[0].size.formula: formula_value"],
    [{ ...RATE, size: { formula: "1 / (age - 7)" } }, "levers[0].size.formula: formula_value"],
    [{ ...RATE, cells: { ages: [8, 9] }, size: { formula: "1 / (age - 7)" } }, "none"],
    [{ lever: "post16_exits", cells: { ages: [10, 20] }, size: 0.1 }, "levers[0].cells: no_age_left"],
    [{ lever: "backlog_release", cells: { ages: [24, 25] }, size: 10, months: 12 }, "levers[0].cells: no_joiners"],
    [{ lever: "places_added", provision: "p0", places: -100 }, "levers[0]: negative_places"],
    [{ lever: "places_added", provision: "p0", places: -10 }, "none"],
  ])("%j: %s", (lever, expected) => {
    expect(faults(lever)).toEqual(expected === "none" ? [] : [expected]);
  });
});

describe("dependencies that run in a circle", () => {
  const opens = (provision: string, requires: string[]): GivenLever => {
    return { lever: "places_added", name: `open_${provision}`, provision, places: 5, opens: NEW_BASE, requires };
  };

  it("of one, two and three levers are each told once", () => {
    expect(faults({ lever: "places_delayed", provision: "p0", months: 3, requires: ["p0"] })).toEqual([
      "levers[0].requires: circular",
    ]);
    expect(faults(opens("a", ["b"]), opens("b", ["a"]))).toEqual(["levers[0].requires: circular"]);
    expect(faults(opens("a", ["b"]), opens("b", ["c"]), opens("c", ["a"]))).toEqual(["levers[0].requires: circular"]);
  });

  it("a chain is none", () => {
    expect(faults(opens("a", ["b"]), opens("b", ["p0"]), { ...INSTEAD, requires: ["a"] })).toEqual([]);
  });
});

describe("levers that contradict each other", () => {
  const close = { lever: "setting_closed", setting: "special", to: "mainstream" };
  it.each<[string, GivenLever, GivenLever, boolean]>([
    [
      "two population variants are not in the data, two overflow rules at once are",
      { lever: "overflow_rule", to: "mainstream", claims: "every_year" },
      { lever: "overflow_rule", to: "independent", claims: "every_year" },
      true,
    ],
    [
      "one overflow rule after the other",
      { lever: "overflow_rule", to: "mainstream", claims: "every_year" },
      { lever: "overflow_rule", to: "independent", claims: "every_year", start: "2022-01" },
      false,
    ],
    ["to a setting that is closed", close, { ...INSTEAD, from: ["mainstream"], to: "special" }, true],
    [
      "to a setting before it is closed",
      { ...close, start: "2022-01" },
      { ...INSTEAD, from: ["mainstream"], to: "special", end: "2021-12" },
      false,
    ],
    [
      "to a setting that is closed for others",
      { ...close, cells: { needs: ["ASD"] } },
      { ...INSTEAD, cells: { needs: ["SEMH"] }, from: ["mainstream"], to: "special" },
      false,
    ],
    ["there and back", INSTEAD, { ...INSTEAD, from: ["mainstream"], to: "special" }, true],
    [
      "there and back at other ages",
      { ...INSTEAD, cells: { phases: ["primary"] } },
      { ...INSTEAD, cells: { phases: ["secondary"] }, from: ["mainstream"], to: "special" },
      false,
    ],
    [
      "a school closed and enlarged",
      { lever: "provision_closed", provision: "p0" },
      { lever: "places_added", provision: "p0", places: 5 },
      true,
    ],
    [
      "a school closed twice",
      { lever: "provision_closed", provision: "p0" },
      { lever: "provision_closed", provision: "p0" },
      true,
    ],
    [
      "a school enlarged, later closed",
      { lever: "places_added", provision: "p0", places: 5 },
      { lever: "provision_closed", provision: "p0", start: "2022-09" },
      false,
    ],
    [
      "needs recoded there and back",
      { lever: "need_recoding", from: ["ASD"], to: "SEMH", size: 0.1 },
      { lever: "need_recoding", from: ["SEMH"], to: "ASD", size: 0.1 },
      true,
    ],
    [
      "a lever that needs a closed school",
      { lever: "provision_closed", provision: "p0" },
      { ...RATE, requires: ["p0"] },
      true,
    ],
    ["two changes of one rate", RATE, RATE, false],
  ])("%s", (_, first, second, contradictory) => {
    const expected = contradictory ? ["levers[1]: contradictory"] : [];
    expect(faults(first, second)).toEqual(expected);
    expect(faults(second, first)).toEqual(expected);
  });
});

describe("a lever with faults of form", () => {
  it("is told of its codes, ages and months with them", () => {
    const lever = {
      ...RATE,
      start: "Sept 2025",
      end: "2015-09",
      size: "33%",
      cells: { needs: ["SALT", 7], localities: ["towm"], settings: ["specal"], ages: [9, 5] },
    };
    expect(allFaults([lever]).map((fault) => fault.split(";")[0])).toEqual([
      "levers[0].cells.needs[1]: wrong_value",
      "levers[0].size: wrong_value",
      "levers[0].start: wrong_value",
      "levers[0].cells.ages: range_order",
      "levers[0].end: before_forecast",
      "levers[0].cells.needs: unknown_need",
      "levers[0].cells.localities: unknown_locality",
      "levers[0].cells.settings: unknown_setting",
    ]);
  });

  it("never throws, whatever stands in a property", () => {
    const names = ["name", "start", "end", "cells", "from", "to", "opens", "provision", "size", "ramp", "requires"];
    const kinds = fc.constantFrom(...LEVER_KINDS);
    fc.assert(
      fc.property(kinds, fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }), (lever, name, value) => {
        expect(allFaults([{ lever, [name]: value }]).length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe("a label or an older word in the place of a code", () => {
  const labelled = {
    ...run.dataset,
    localities: [{ code: "town", label: "Market and Old Town" }],
    settings: run.dataset.settings.map((row) => (row.code === "special" ? { ...row, label: "State school" } : row)),
  };

  it.each([
    [{ needs: ["Autism"] }, "ASD"],
    [{ needs: ["asc"] }, "ASD"],
    [{ needs: ["Social, emotional and mental health"] }, "SEMH"],
    [{ localities: ["Market and old town"] }, "town"],
    [{ settings: ["State school"] }, "special"],
  ])("%j: did you mean %s?", (cells, code) => {
    expect(allFaults([{ ...RATE, cells }], labelled)).toEqual([expect.stringContaining(`(did you mean ${code}?)`)]);
  });

  it("names no need that the dataset does not have", () => {
    expect(allFaults([{ ...RATE, cells: { needs: ["SALT"] } }]).join()).not.toMatch(/SLCN/);
  });
});
