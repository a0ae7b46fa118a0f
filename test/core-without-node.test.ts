import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { SMALL_ROWS } from "../packages/core/test/dataset/small-rows.ts";
import { smallDataset } from "../packages/core/test/dataset/small-tables.ts";
import { bundle } from "./bundle/bundle.ts";
import { type ForecastInput, forecastJson } from "./forecast/forecast-json.ts";

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
});
