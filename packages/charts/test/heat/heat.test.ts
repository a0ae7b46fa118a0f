import { type HeatInput, heatChart, heatChartTable, heatFinding, heatWords } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { expect, it } from "vitest";
import { expectDrawn, textsOf } from "../svg-checks.ts";

const SAMPLE: HeatInput = {
  title: "Year 7 goes to special schools",
  source: "Source: invented.",
  unit: "plans",
  year: 2030,
  status: "forecast",
  rowName: "National Curriculum Year",
  columnName: "setting",
  rows: [
    { code: "6", label: "Year 6" },
    { code: "7", label: "Year 7" },
  ],
  columns: [
    { code: "mainstream", label: "Mainstream school" },
    { code: "special", label: "State special school" },
  ],
  cells: [
    { row: "6", column: "mainstream", value: 40.4 },
    { row: "6", column: "special", value: 0.2 },
    { row: "7", column: "special", value: 1217 },
  ],
};

it.each([320, 780, 960])("writes the figure in each cell, %i pixels wide", (width) => {
  const svg = chartSvg(heatChart, SAMPLE, width);
  expectDrawn(svg, SAMPLE.title, width);
  const texts = textsOf(svg);
  expect(texts.filter((text) => ["40", "<1", "0", "1,217"].includes(text))).toEqual(["40", "<1", "0", "1,217"]);
  expect(texts).toEqual(expect.arrayContaining(["Year 6", "Year 7"]));
});

it("hides what may not be shown, and says so", () => {
  const cells = SAMPLE.cells.map((cell) => (cell.row === "7" ? { ...cell, value: undefined } : cell));
  const texts = textsOf(chartSvg(heatChart, { ...SAMPLE, cells }));
  expect(texts).toEqual(expect.arrayContaining(["–", "not shown"]));
  expect(textsOf(chartSvg(heatChart, SAMPLE))).not.toContain("not shown");
});

it("turns the labels of columns that are too narrow for their words", () => {
  const columns = Array.from({ length: 7 }, (_, i) => ({ code: String(i), label: "Mainstream school" }));
  const turned = (width: number): boolean => chartSvg(heatChart, { ...SAMPLE, columns }, width).includes("rotate(-90)");
  expect([turned(320), turned(960)]).toEqual([true, false]);
});

it("finds the largest cell, and says all in words and as a table", () => {
  expect(heatFinding(SAMPLE)).toBe("Most plans in January 2030 are in Year 7, State special school: 1,217");
  expect(heatWords(SAMPLE)).toBe(
    "Plans at the January 2030 census, forecast, by National Curriculum Year and setting. " +
      "Year 6: Mainstream school 40, State special school <1. Year 7: State special school 1,217.",
  );
  expect(heatChartTable(SAMPLE)).toEqual({
    columns: [
      { name: "National Curriculum Year", unit: "" },
      { name: "Mainstream school", unit: "plans" },
      { name: "State special school", unit: "plans" },
    ],
    rows: [
      ["Year 6", 40.4, 0.2],
      ["Year 7", 0, 1217],
    ],
  });
});

it("refuses no rows or columns", () => {
  expect(() => chartSvg(heatChart, { ...SAMPLE, rows: [] })).toThrow(RangeError);
  expect(() => chartSvg(heatChart, { ...SAMPLE, columns: [] })).toThrow(RangeError);
});
