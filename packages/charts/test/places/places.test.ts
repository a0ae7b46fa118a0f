import { type PlacesInput, placesChart, placesChartTable, placesFinding, placesWords } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { expect, it } from "vitest";
import { chancePercent, chanceWords } from "../../src/chance-words.ts";
import { expectDrawn, textsOf } from "../svg-checks.ts";

const panel = (label: string, chances: readonly number[]): PlacesInput["panels"][number] => ({
  label,
  observed: [{ year: 2020, plans: 90 }],
  forecast: chances.map((pShortfall, i) => ({
    year: 2021 + i,
    places: 100,
    demand: { p10: 80, p50: 100, p90: 1200 },
    pShortfall,
  })),
});
const SAMPLE: PlacesInput = {
  title: "Places run short",
  source: "Source: invented.",
  panels: [panel("Special", [0.3, 0.85, 0.999]), panel("Base", [0, 0.5, 0.4])],
  scale: "shared",
};

it.each([320, 780, 960])("writes the chance of a shortfall under each year, %i pixels wide", (width) => {
  const svg = chartSvg(placesChart, SAMPLE, width);
  expectDrawn(svg, "Places run short", width);
  const texts = textsOf(svg);
  expect(texts).toEqual(expect.arrayContaining(["30%", "85%", ">99%", "<1%", "50%", "40%"]));
  expect(texts.join(" ")).toContain("shortfall very likely: >99%");
  expect(texts).toContain("1,500");
});

it("keeps every year's chance where years are too near for it in one line", () => {
  const chances = Array.from({ length: 14 }, (_, i) => 0.5 + i / 100);
  const texts = textsOf(chartSvg(placesChart, { ...SAMPLE, panels: [panel("Special", chances)] }, 320));
  expect(texts).toContain("Chance of a shortfall in each year, %");
  expect(texts).toEqual(expect.arrayContaining(chances.map((chance) => String(Math.round(chance * 100)))));
});

it.each([
  [[0.3, 0.85, 0.9], "Special: places run short from January 2022 (80% chance or more)"],
  [[0.85, 0.3, 0.9], "Special: places run short in January 2021, and again from January 2023 (80% chance or more)"],
  [[0.1, 0.6, 0.55], "Special: places may run short; the chance of a shortfall is highest in January 2022, 60%"],
  [
    [0, 0.02, 0.1],
    "Special: places are likely to be enough; the chance of a shortfall is highest in January 2023, 10%",
  ],
])("finds from chances %o: %s", (chances, finding) => {
  expect(placesFinding([panel("Special", chances)])).toBe(finding);
});

it("finds which of several runs short first", () => {
  const panels = [panel("Special", [0, 0.9, 0.9]), panel("Base", [0.8, 0.9, 0.9]), panel("Post-16", [0, 0, 0])];
  expect(placesFinding(panels)).toBe(
    "Base: places run short from January 2021 (80% chance or more); then Special from January 2022",
  );
});

it("says the same in words and in a table", () => {
  expect(placesWords(SAMPLE)).toContain(
    "Special, January 2023: 100 places; 100 children need one in the middle, 80% from 80 to 1,200; a shortfall is very " +
      "likely. Chance of a shortfall: 2021 30%, 2022 85%, 2023 >99%.",
  );
  expect(placesChartTable(SAMPLE).rows.slice(0, 2)).toEqual([
    ["Special", 2020, "observed", null, 90, null, null, null],
    ["Special", 2021, "forecast", 100, 100, 80, 1200, 30],
  ]);
});

it("says of expected values that they are, and gives neither interval nor chance", () => {
  const expected: PlacesInput["panels"][number] = {
    label: "Special",
    forecast: [90, 110].map((p50, i) => ({ year: 2021 + i, places: 100, demand: { p50 } })),
  };
  const input = { ...SAMPLE, panels: [expected] };
  const texts = textsOf(chartSvg(placesChart, input, 780)).join(" ");
  expect(texts).toContain("children who need a place, forecast: expected values, no interval");
  expect(texts).toContain("2022: 100 places, 110 expected to need one");
  expect(texts).not.toMatch(/%|simulated|NaN/);
  expect(placesFinding(input.panels)).toBe(
    "Special: 110 children expected to need a place in January 2022, more than the 100 places",
  );
  expect(placesWords(input)).toContain("110 children need one, expected values, no interval.");
  expect(placesChartTable(input).rows[1]).toEqual(["Special", 2022, "expected", 100, 110, null, null, null]);
});

it.each([
  [0, "<1%", "very unlikely"],
  [0.1, "10%", "unlikely"],
  [0.33, "33%", "about even"],
  [0.66, "66%", "likely"],
  [0.9, "90%", "very likely"],
  [1, ">99%", "very likely"],
])("says a chance of %f as %s, %s", (probability, percent, words) => {
  expect([chancePercent(probability), chanceWords(probability)]).toEqual([percent, words]);
});

it("refuses what it cannot draw", () => {
  expect(() => chartSvg(placesChart, { ...SAMPLE, panels: [] })).toThrow(RangeError);
  expect(() => chartSvg(placesChart, { ...SAMPLE, panels: [panel("Special", [])] })).toThrow("Special");
});
