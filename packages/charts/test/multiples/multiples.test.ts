import {
  chartTableCsv,
  type MultiplesInput,
  multiplesChart,
  multiplesChartTable,
  multiplesFinding,
} from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { expect, it } from "vitest";
import { quantiles } from "../fan/sample.ts";
import { expectDrawn, textsOf } from "../svg-checks.ts";

const PANELS: MultiplesInput["panels"] = [
  {
    label: "Large",
    observed: [{ year: 2020, plans: 1000 }],
    forecast: [2021, 2022].map((year) => quantiles(year, 1500, 100)),
  },
  {
    label: "Small",
    observed: [{ year: 2020, plans: 10 }],
    forecast: [2021, 2022].map((year) => quantiles(year, 30, 10)),
  },
];
const SAMPLE: MultiplesInput = { title: "Two needs", source: "Source: invented.", panels: PANELS, scale: "shared" };

it.each([320, 780, 960])("draws each panel with its last year in words, %i pixels wide", (width) => {
  const svg = chartSvg(multiplesChart, SAMPLE, width);
  expectDrawn(svg, "Two needs", width);
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining(["Large", "2022: 1,500 (1,420 to 1,580)", "Small", "2022: 30 (22 to 38)"]),
  );
});

it("puts panels on one scale, or each on its own and says so", () => {
  const ticks = (scale: MultiplesInput["scale"]): string[] =>
    textsOf(chartSvg(multiplesChart, { ...SAMPLE, scale })).filter(
      (text) => /^[\d,]+$/.test(text) && !/^20\d\d$/.test(text),
    );
  expect(ticks("shared")).toEqual(["0", "500", "1,000", "1,500", "2,000", "0", "500", "1,000", "1,500", "2,000"]);
  expect(ticks("own")).toEqual(["0", "500", "1,000", "1,500", "2,000", "0", "10", "20", "30", "40"]);
  const own = textsOf(chartSvg(multiplesChart, { ...SAMPLE, scale: "own" }));
  expect(own).toContain("Plans at each January census; each panel has its own scale");
});

it("finds what adds most and what grows fastest", () => {
  // 1,500 - 1,000 = 500 plans; 30 / 10 is 200% more.
  expect(multiplesFinding(PANELS)).toBe(
    "Large adds most: about 500 plans by January 2022; Small grows fastest, by 200%",
  );
});

it("gives its figures as a table", () => {
  expect(chartTableCsv(multiplesChartTable({ ...SAMPLE, panels: PANELS.slice(1) })).split("\n")).toEqual([
    expect.stringMatching(/^panel,census \(January\),status,/),
    "Small,2020,observed,10,,,,,,",
    "Small,2021,forecast,30,20,22,26,34,38,40",
    "Small,2022,forecast,30,20,22,26,34,38,40",
    "",
  ]);
});

it("refuses what it cannot draw", () => {
  expect(() => chartSvg(multiplesChart, { ...SAMPLE, panels: [] })).toThrow(RangeError);
  expect(() => chartSvg(multiplesChart, { ...SAMPLE, panels: [{ ...PANELS[0], forecast: [] }] })).toThrow("Large");
});
