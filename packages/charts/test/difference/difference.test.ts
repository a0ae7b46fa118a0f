import {
  type DifferenceInput,
  differenceChart,
  differenceChartTable,
  differenceFinding,
  differenceWords,
} from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { expect, it } from "vitest";
import { expectDrawn, textsOf } from "../svg-checks.ts";

const scenario = (label: string, p10: number, p50: number, p90: number): DifferenceInput["scenarios"][number] => ({
  label,
  years: [
    { year: 2026, p10: 0, p50: 0, p90: 0 },
    { year: 2027, p10, p50, p90 },
  ],
});
const SAMPLE: DifferenceInput = {
  title: "Fewer children",
  source: "Source: invented.",
  unit: "plans",
  scenarios: [scenario("Bases", -1200, -420, -250), scenario("Late", -3, 40, 90)],
};

it.each([320, 780, 960])(
  "draws scenarios on one scale with a tick at zero, last year in words, %i pixels wide",
  (width) => {
    const svg = chartSvg(differenceChart, SAMPLE, width);
    expectDrawn(svg, "Fewer children", width);
    const texts = textsOf(svg);
    expect(texts).toEqual(expect.arrayContaining(["Bases", "2027: −420 (−1,200 to −250)", "2027: +40 (−3 to +90)"]));
    for (const tick of ["−1,500", "0", "+500"]) expect(texts.filter((text) => text === tick)).toHaveLength(2);
  },
);

it.each([
  [-600, -420, -250, "about 420 fewer plans than the baseline in January 2027 (80% likely to be 250 to 600 fewer)"],
  [250, 420, 600, "about 420 more plans than the baseline in January 2027 (80% likely to be 250 to 600 more)"],
  [-10, 5, 20, "about 5 more plans than the baseline in January 2027 (80% likely to be 10 fewer to 20 more)"],
  [-10, 0, 0, "about as many plans as the baseline in January 2027 (80% likely to be 0 to 10 fewer)"],
  [0, 0, 0, "about as many plans as the baseline in January 2027 (80% likely to be no different)"],
])("finds of %i, %i, %i: %s", (p10, p50, p90, finding) => {
  expect(differenceFinding({ scenarios: [scenario("Bases", p10, p50, p90)], unit: "plans" })).toBe(`Bases: ${finding}`);
});

it("finds the largest change of several, and says all in words and as a table", () => {
  expect(differenceFinding(SAMPLE)).toMatch(/^Bases: .*, the largest change of 2 scenarios$/);
  expect(differenceWords(SAMPLE)).toContain("Late: 2026 0 (80% 0 to 0), 2027 +40 (80% −3 to +90).");
  expect(differenceChartTable(SAMPLE).rows).toContainEqual(["Late", 2027, 40, -3, 90]);
});

it("says of expected values that they are, and gives no interval", () => {
  const input = { ...SAMPLE, scenarios: [{ label: "Bases", years: [{ year: 2027, p50: -420 }] }] };
  const texts = textsOf(chartSvg(differenceChart, input)).join(" ");
  expect(texts).toContain("scenario less baseline, expected values, no interval");
  expect(texts).toContain("2027: −420 expected");
  expect(texts).not.toMatch(/80%|NaN/);
  expect(differenceFinding(input)).toBe(
    "Bases: about 420 fewer plans than the baseline in January 2027 (expected value)",
  );
  expect(differenceChartTable(input).rows).toEqual([["Bases", 2027, -420, null, null]]);
});

it("refuses what it cannot draw", () => {
  expect(() => chartSvg(differenceChart, { ...SAMPLE, scenarios: [] })).toThrow(RangeError);
  expect(() => chartSvg(differenceChart, { ...SAMPLE, scenarios: [{ label: "None", years: [] }] })).toThrow("None");
});
