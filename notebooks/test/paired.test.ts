import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  countsTable,
  type PairedTally,
  type PreparedRun,
  placesTable,
  prepareRun,
  runDraws,
  withOpenPlaces,
} from "@sufficiency/core";
import { parseScenario, withScenario } from "@sufficiency/core/scenarios";
import { readDataset, resultsCsv } from "@sufficiency/io";
import { beforeAll, describe, expect, test } from "vitest";
import { createDrawer } from "../src/forecast/drawer.ts";
import { createForecaster } from "../src/forecast/forecaster.ts";
import type { PairedForecast } from "../src/forecast/paired.ts";
import type { CountsRow } from "../src/results/rows.ts";
import { rowsOf } from "../src/results/rows-of.ts";
import type { ScenarioDocument } from "../src/scenario-builder/lever.ts";
import { outcomeOf } from "../src/scenario-builder/outcome.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/leicestershire", import.meta.url));
const REQUEST = { to: 2024, by: [[], ["setting"]] } as const;
const SEED = 3;
const DRAWS = 200;

const MITIGATED = readFileSync(`${FOLDER}/scenarios/mitigated.json`, "utf8");
const delay = {
  name: "late",
  lever: "places_delayed",
  provision: "new_special_school_charnwood",
  months: 12,
  start: "2020-09",
  owner: "A test",
  source: "A test",
};
const LATE = JSON.parse(MITIGATED) as ScenarioDocument;
const document = { ...LATE, levers: [...LATE.levers, delay] };

const forecaster = createForecaster();
let baseline: PreparedRun;
let drawn: PairedForecast;

beforeAll(async () => {
  const reading = await readDataset(FOLDER);
  if (!reading.ok) throw new Error("The fixture is not valid.");
  baseline = prepareRun(reading.dataset, REQUEST) as PreparedRun;
  forecaster.prepare(reading.dataset, REQUEST);
  // As two workers draw them: in parts, one after the other, in no order.
  const pairs = forecaster.pairs(document);
  const drawers = [createDrawer(), createDrawer()];
  const [first, second] = drawers.map((drawer) => drawer.begin(structuredClone(pairs)));
  drawers[0].draw(first, SEED, 60, DRAWS);
  drawers[1].draw(second, SEED, 0, 25);
  drawers[1].draw(second, SEED, 25, 60);
  drawn = forecaster.conclude(drawers.map((drawer) => structuredClone(drawer.take(1) as PairedTally)));
}, 60_000);

/** The tables as the service and the command line make them, of one plan drawn by itself. */
function byItself(text?: string): string[] {
  const reading = text === undefined ? undefined : parseScenario("scenario", text);
  const { plan, dataset } = reading?.ok ? withScenario(baseline, reading.scenario) : baseline;
  const tally = runDraws(plan, SEED, 0, DRAWS);
  const counts = plan.groupings.map((grouping, g) => resultsCsv(countsTable(plan, dataset, grouping, tally.counts[g])));
  return [...counts, resultsCsv(withOpenPlaces(placesTable(plan, tally.places), plan))];
}

describe("a scenario drawn beside its baseline", () => {
  test.each(["baseline", "scenario"] as const)("gives for the %s the same bytes as the service", (which) => {
    const { counts, places } = drawn[which];
    const texts = [...counts, places as NonNullable<typeof places>].map(resultsCsv);
    expect(texts).toEqual(byItself(which === "baseline" ? undefined : JSON.stringify(document)));
  });

  test("differs in the mean by the difference of the means, in plans and in places short", () => {
    const plans = (which: "baseline" | "scenario") =>
      rowsOf<CountsRow>(drawn[which].counts[0]).filter(
        ({ status, view }) => status === "forecast" && view === "demand",
      );
    plans("scenario").forEach(({ mean }, i) => {
      expect(drawn.plans.mean[i]).toBeCloseTo(mean - plans("baseline")[i].mean, 9);
    });
    const short = (which: "baseline" | "scenario") =>
      rowsOf<{ phase: string; locality: string; shortfall_mean: number; overflow_mean: number }>(
        drawn[which].places ?? {},
      )
        .filter(({ phase, locality }) => phase === "all" && locality === "all")
        .flatMap(({ shortfall_mean, overflow_mean }) => [shortfall_mean, overflow_mean]);
    expect(short("baseline")).toHaveLength(2 * 2 * 4);
    short("scenario").forEach((mean, i) => {
      expect(drawn.places?.mean[i]).toBeCloseTo(mean - short("baseline")[i], 9);
    });
  });

  test("is compared with itself in time where a school is late: more are short in the year of the delay, in no draw fewer", () => {
    const rows = rowsOf<{ census_year: number; setting: string; measure: string; mean: number; p_lower: number }>(
      drawn.delay ?? {},
    ).filter(({ setting, measure }) => setting === "special" && measure === "shortfall");
    const late = rows.find(({ census_year }) => census_year === 2022);
    expect(late?.mean).toBeGreaterThan(1);
    expect(rows.map(({ p_lower }) => p_lower)).toEqual([0, 0, 0, 0]);
    expect(rows.find(({ census_year }) => census_year === 2021)?.mean).toBe(0);
  });

  test("has no delay to compare where nothing is late, and is the baseline where it has no levers", () => {
    const drawer = createDrawer();
    const number = drawer.begin(forecaster.pairs({ ...LATE, levers: [] }));
    drawer.draw(number, SEED, 0, 5);
    const { scenario, baseline: same, plans, delay: none } = forecaster.conclude([drawer.take(number) as PairedTally]);
    expect(scenario).toEqual(same);
    expect(plans.mean).toEqual([0, 0, 0, 0]);
    expect(none).toBeUndefined();
  });
});

test("expected values of the scenario are within the gap that METHOD.md states, beside the error of so many draws", () => {
  const expected = outcomeOf(forecaster.expected(document));
  const rows = rowsOf<CountsRow>(drawn.scenario.counts[0]).filter(
    (row) => row.status === "forecast" && row.view === "demand",
  );
  expect(rows).toHaveLength(4);
  rows.forEach(({ mean, p10, p90 }, i) => {
    // 80% of a normal distribution lie within 1.2816 standard deviations.
    const error = (p90 - p10) / (2 * 1.2816) / Math.sqrt(DRAWS);
    expect(Math.abs(expected.plans[i].plans - mean)).toBeLessThan(0.01 * mean + 4 * error);
  });
});

test("each lever is told in words, and those alone that act are propagated", () => {
  expect(forecaster.words(document).at(-1)).toBe(
    "Places delayed: every change of places at New special school, Charnwood (invented) comes 12 months later, from 2020-09",
  );
  expect(forecaster.expected(document, [])).toEqual(forecaster.expected());
  const { plans } = outcomeOf(forecaster.expected(document, ["early_support"]));
  expect(plans[3].plans).toBeLessThan(outcomeOf(forecaster.expected()).plans[3].plans);
});
