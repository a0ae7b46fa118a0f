import { fileURLToPath } from "node:url";
import { type Dataset, type PreparedRun, placesTable, prepareRun, runDraws, withOpenPlaces } from "@sufficiency/core";
import { readDataset } from "@sufficiency/io";
import { beforeAll, expect, test } from "vitest";
import { createForecaster } from "../src/forecast/forecaster.ts";
import { rowsOf } from "../src/results/rows-of.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/leicestershire", import.meta.url));
const REQUEST = { to: 2024, by: [[], ["setting"]] } as const;
const SCENARIO = {
  name: "fewer",
  title: "Fewer joiners",
  levers: [{ name: "fewer", lever: "joiner_rate", start: "2020-09", size: -0.2, owner: "A test", source: "A test" }],
};

interface Row {
  readonly census_year: number;
  readonly setting: string;
  readonly view: string;
  readonly mean: number;
}

let dataset: Dataset;
const forecaster = createForecaster();

beforeAll(async () => {
  const reading = await readDataset(FOLDER);
  if (!reading.ok) throw new Error("The fixture is not valid.");
  dataset = reading.dataset;
  expect(forecaster.prepare(dataset, REQUEST)).toEqual({ from: 2020, to: 2024 });
});

test("draws what core draws", () => {
  const { plan } = prepareRun(dataset, REQUEST) as PreparedRun;
  const tally = runDraws(plan, 7, 0, 20);
  expect(forecaster.draw(7, 20).places).toEqual(withOpenPlaces(placesTable(plan, tally.places), plan));
});

test("expected plans of all settings add up to expected plans, and lie near the mean of draws", () => {
  const [total, bySetting] = forecaster.expected().counts.map((columns) => rowsOf<Row>(columns));
  for (const { census_year, view, mean } of total) {
    const parts = bySetting.filter((row) => row.census_year === census_year && row.view === view);
    expect(parts.reduce((sum, row) => sum + row.mean, 0)).toBeCloseTo(mean, 6);
  }
  const drawn = rowsOf<Row>(forecaster.draw(1, 200).counts[0]).filter(({ census_year }) => census_year === 2024);
  const expected = total.find(({ census_year, view }) => census_year === 2024 && view === "demand") as Row;
  expect(Math.abs(drawn[0].mean / expected.mean - 1)).toBeLessThan(0.03);
});

test("a scenario with fewer joiners has fewer plans, and a faulty one is refused with its faults", () => {
  const plans = (document?: typeof SCENARIO) =>
    rowsOf<Row>(forecaster.expected(document).counts[0]).find((row) => row.census_year === 2024)?.mean as number;
  expect(forecaster.check(SCENARIO)).toEqual({ ok: true });
  expect(plans(SCENARIO)).toBeLessThan(plans());
  const faulty = { ...SCENARIO, levers: [{ ...SCENARIO.levers[0], cells: { needs: ["AUT"] } }] };
  const checked = forecaster.check(faulty);
  expect(checked).toMatchObject({ ok: false });
  expect(() => forecaster.draw(1, 1, faulty)).toThrow();
});
