import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { SMALL_ROWS } from "../packages/core/test/dataset/small-rows.ts";
import { smallDataset } from "../packages/core/test/dataset/small-tables.ts";
import { bundle } from "./bundle/bundle.ts";
import { type ForecastInput, forecastJson } from "./forecast/forecast-json.ts";
import { type ScenarioInput, scenarioJson } from "./forecast/scenario-json.ts";

const INDEPENDENT = { code: "independent", label: "Independent school", class: "independent", capped: "no" };

const NODE_AND_DOM_GLOBALS = [
  "process",
  "Buffer",
  "require",
  "module",
  "global",
  "setImmediate",
  "setTimeout",
  "queueMicrotask",
  "performance",
  "structuredClone",
  "TextDecoder",
  "TextEncoder",
  "crypto",
  "fetch",
  "URL",
  "window",
  "self",
  "document",
  "navigator",
];

describe("core without Node or the DOM", () => {
  let script: string;

  beforeAll(async () => {
    script = await bundle("forecast/forecast-json.ts");
  });

  it("bundles without a module of Node's", () => {
    expect(script).not.toMatch(/["']node:|\brequire\(/);
  });

  it("forecasts what it forecasts in Node, where only the language's own globals are", () => {
    const bare = createContext({});
    expect(NODE_AND_DOM_GLOBALS.filter((name) => runInContext(`typeof ${name} !== "undefined"`, bare))).toEqual([]);
    const dataset = smallDataset({ settings: [...SMALL_ROWS.settings, INDEPENDENT] });
    const request: ForecastInput = { dataset, by: ["age", "need"], to: 2025, seed: 7, draws: 40 };
    const input = JSON.stringify(request);
    const elsewhere = runInContext(`${script}; bundled.forecastJson(${JSON.stringify(input)})`, bare);
    expect(JSON.parse(elsewhere).counts.status).toContain("forecast");
    expect(elsewhere).toBe(forecastJson(input));
  });

  /** The library that checks a file's form wants TextEncoder, which Node, browsers and their workers all have. */
  it("reads, checks and draws a scenario there too, formulas and all", async () => {
    const scenarios = await bundle("forecast/scenario-json.ts");
    const dataset = smallDataset({ settings: [...SMALL_ROWS.settings, INDEPENDENT] });
    const lever = { owner: "A", source: "B", start: "2020-06", ramp: { shape: "s_curve", months: 20 } };
    const levers = [
      { ...lever, name: "more", lever: "joiner_rate", size: { formula: "exp(age / 20) - 0.9" } },
      { ...lever, name: "leave", lever: "leaver_rate", size: { low: 0, central: 0.2, high: 1 } },
    ];
    const scenario = JSON.stringify({ name: "some", title: "Some", levers });
    const input = JSON.stringify({ dataset, scenario, to: 2025, seed: 7, draws: 40 } satisfies ScenarioInput);
    const elsewhere = runInContext(
      `${scenarios}; bundled.scenarioJson(${JSON.stringify(input)})`,
      createContext({ TextEncoder }),
    );
    expect(JSON.parse(elsewhere).sums.length).toBeGreaterThan(0);
    expect(elsewhere).toBe(scenarioJson(input));
  });
});
