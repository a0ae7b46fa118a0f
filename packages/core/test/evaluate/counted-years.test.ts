import { expect, test } from "vitest";
import { countedYears } from "../../src/evaluate/counted-years.ts";
import { defaultOrigins } from "../../src/evaluate/default-origins.ts";
import { laterFigures } from "../../src/evaluate/later-figures.ts";
import { plansByCode } from "../../src/evaluate/plans-by-code.ts";
import { SMALL_ROWS } from "../dataset/small-rows.ts";
import { smallDataset } from "../dataset/small-tables.ts";

const [first] = SMALL_ROWS.counts;
const inferredCounts = [2019, 2020, 2021, 2022].map((census_year) => ({ ...first, census_year, basis: "inferred" }));
const margin = (census_year: number, name: string, origin: string) => ({ census_year, margin: name, origin });
const MARGINS = [
  ...[2019, 2020, 2022].map((year) => margin(year, "total", "published")),
  margin(2021, "total", "between"),
  ...[2019, 2020, 2021].map((year) => margin(year, "need", "carried")),
  margin(2022, "need", "published"),
];

test("a council's own censuses are counted in every part", () => {
  const dataset = smallDataset();
  expect(countedYears(dataset, "total")).toEqual([2019, 2020]);
  expect(countedYears(dataset, "need")).toEqual([2019, 2020]);
});

test("inferred counts are outcomes only where the margin was published: not filled in, not carried, not shared out", () => {
  const dataset = smallDataset({ counts: inferredCounts, margins: MARGINS });
  expect(countedYears(dataset, "total")).toEqual([2019, 2020, 2022]);
  expect(countedYears(dataset, "need")).toEqual([2022]);
  expect(countedYears(dataset, "locality")).toEqual([]);
});

test("inferred counts without margins are no outcomes; a census of the council's own beside them is one", () => {
  expect(countedYears(smallDataset({ counts: inferredCounts, margins: [] }), "total")).toEqual([]);
  const counts = [...inferredCounts, { ...first, census_year: 2023 }];
  expect(countedYears(smallDataset({ counts, margins: MARGINS }), "need")).toEqual([2022, 2023]);
});

test("origins: counted censuses with a transition up to them and a counted census after", () => {
  // The small dataset's one transition is of census 2020.
  expect(defaultOrigins(smallDataset())).toEqual([]);
  const dataset = smallDataset({ counts: inferredCounts, margins: MARGINS });
  expect(defaultOrigins(dataset)).toEqual([2020]);
});

test("what an origin may owe to later years: carried needs, and a total between two years, once it is past", () => {
  const dataset = smallDataset({ counts: inferredCounts, margins: MARGINS });
  expect(laterFigures(dataset, 2020)).toEqual([{ level: "need", years: [2019, 2020] }]);
  expect(laterFigures(dataset, 2021)).toEqual([
    { level: "total", years: [2021] },
    { level: "need", years: [2019, 2020, 2021] },
  ]);
  expect(laterFigures(smallDataset(), 2019)).toEqual([]);
});

test("plans by group and census", () => {
  const dataset = smallDataset();
  const at = (level: Parameters<typeof plansByCode>[1]) =>
    Object.fromEntries([...plansByCode(dataset, level)].map(([code, plans]) => [code, [...plans.values()]]));
  expect(at("total")).toEqual({ all: [50, 53] });
  expect(at("age_band")).toEqual({ "5_10": [50, 34], "11_15": [0, 19] });
  expect(at("need")).toEqual({ ASD: [30, 34], SEMH: [20, 19] });
  expect(at("setting_class")).toEqual({ mainstream: [30, 31], special: [20, 22] });
  expect(at("locality")).toEqual({ north: [30, 28], south: [20, 25] });
});
