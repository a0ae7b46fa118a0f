import { fileURLToPath } from "node:url";
import { readDataset } from "@sufficiency/io";
import type { Remote } from "comlink";
import { beforeAll, expect, test } from "vitest";
import { drawPairsWith } from "../src/forecast/draw-pairs.ts";
import { createDrawer } from "../src/forecast/drawer.ts";
import { createForecaster, type Forecaster } from "../src/forecast/forecaster.ts";
import type { PairedForecast } from "../src/forecast/paired.ts";
import type { ScenarioDocument } from "../src/scenario-builder/lever.ts";
import { createTrial } from "../src/scenario-builder/trial.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/leicestershire", import.meta.url));
const DRAWS = 60;

/** Functions as they are over a worker: each answer comes later, in the order of the questions. */
function later<Functions extends object>(functions: Functions): Remote<Functions> {
  const wrapped = Object.entries(functions).map(([name, answer]) => [
    name,
    (...given: unknown[]) =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(answer(...given));
          } catch (error) {
            reject(error);
          }
        });
      }),
  ]);
  return Object.fromEntries(wrapped) as Remote<Functions>;
}

const forecaster = later<Forecaster>(createForecaster());
const draw = drawPairsWith([later(createDrawer()), later(createDrawer())]);

beforeAll(async () => {
  const reading = await readDataset(FOLDER);
  if (!reading.ok) throw new Error("The fixture is not valid.");
  await forecaster.prepare(reading.dataset, { to: 2023, by: [[], ["setting"]] });
});

const scenarioOf = (size: number): ScenarioDocument => ({
  name: "fewer",
  title: "Fewer",
  levers: [{ name: "fewer", lever: "joiner_rate", start: "2020-09", size, owner: "A test", source: "A test" }],
});

/** Tries scenarios one after another, each after so many milliseconds, and gives what came of it once something is drawn. */
function tried(steps: readonly { readonly scenario: ScenarioDocument; readonly after: number }[]) {
  return new Promise<{ drawn: [ScenarioDocument, PairedForecast][]; expected: ScenarioDocument[]; faults: string[] }>(
    (done) => {
      const drawn: [ScenarioDocument, PairedForecast][] = [];
      const expected: ScenarioDocument[] = [];
      const faults: string[] = [];
      const attempt = createTrial(
        { forecaster, draw, seed: 1, draws: DRAWS, rest: 0 },
        {
          onExpected: (document) => expected.push(document),
          onParts: () => {},
          onProgress: () => {},
          onDrawn(document, forecast) {
            drawn.push([document, forecast]);
            if (document === steps[steps.length - 1].scenario) done({ drawn, expected, faults });
          },
          onFaults: (list) => faults.push(...list.map(({ lever, path, words }) => `${lever}.${path}: ${words}`)),
        },
      );
      const next = (i: number) => {
        if (i === steps.length) return;
        setTimeout(() => {
          attempt(steps[i].scenario);
          next(i + 1);
        }, steps[i].after);
      };
      next(0);
    },
  );
}

test("a scenario that others went before, at whatever moment, is drawn as if it were the only one", async () => {
  const last = scenarioOf(-0.3);
  const alone = await tried([{ scenario: last, after: 0 }]);
  for (const after of [0, 5, 20, 60, 150]) {
    const again = scenarioOf(-0.3);
    const { drawn, expected } = await tried([
      { scenario: scenarioOf(-0.1), after: 0 },
      { scenario: scenarioOf(-0.2), after },
      { scenario: again, after },
    ]);
    const [document, forecast] = drawn[drawn.length - 1];
    expect(document).toBe(again);
    expect(forecast).toEqual(alone.drawn[0][1]);
    expect(expected[expected.length - 1]).toBe(again);
  }
}, 60_000);

test("what cannot be is told with the lever that it is of, and nothing is shown for it", async () => {
  const faulty = scenarioOf(9);
  const { expected, faults } = await tried([
    { scenario: faulty, after: 0 },
    { scenario: scenarioOf(0.1), after: 20 },
  ]);
  expect(faults[0]).toMatch(/^0.size: 9 is out of range; give .*from -1 to 4/);
  expect(expected).not.toContain(faulty);
}, 60_000);
