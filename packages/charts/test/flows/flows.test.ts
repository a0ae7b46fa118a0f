import { type FlowsInput, flowsChart, flowsChartTable, flowsFinding, flowsWords } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { expect, it } from "vitest";
import { expectDrawn, textsOf } from "../svg-checks.ts";

const counted = (mean: number) => ({ mean, p10: mean, p90: mean });
const PANEL: FlowsInput["panels"][number] = {
  label: "All plans",
  years: [
    { year: 2019, status: "inferred", joiners: counted(600), leavers: counted(100) },
    { year: 2020, status: "observed", joiners: counted(700), leavers: counted(180) },
    {
      year: 2021,
      status: "forecast",
      joiners: { mean: 800.25, p10: 700, p90: 900 },
      leavers: { mean: 200, p10: 150, p90: 260 },
    },
  ],
};
const SAMPLE: FlowsInput = { title: "More join", source: "Source: invented.", panels: [PANEL], scale: "shared" };

it.each([320, 780, 960])("draws joiners up and leavers down, both read as positive, %i pixels wide", (width) => {
  const svg = chartSvg(flowsChart, SAMPLE, width);
  expectDrawn(svg, "More join", width);
  const ticks = textsOf(svg).filter((text) => /^[\d,−-]+$/.test(text) && !/^20\d\d$/.test(text));
  expect(ticks).toEqual(["400", "200", "0", "200", "400", "600", "800", "1,000"]);
});

it("tells observed, inferred and forecast apart, in the key and by outline and whisker", () => {
  const svg = chartSvg(flowsChart, SAMPLE);
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining(["joiners, inferred or observed", "leavers, forecast", "80% of simulated futures"]),
  );
  const seenOnly = textsOf(chartSvg(flowsChart, { ...SAMPLE, panels: [{ ...PANEL, years: PANEL.years.slice(0, 2) }] }));
  expect(seenOnly.filter((text) => /forecast|futures/.test(text))).toEqual([]);
});

it("says the last year against the last one seen", () => {
  expect(flowsFinding(PANEL)).toBe(
    "All plans: about 800 join and 200 leave in the year to January 2021, against 700 and 180 to January 2020",
  );
  expect(flowsWords(SAMPLE)).toContain("2021 (forecast) 800 (80% 700 to 900) joined, 200 (80% 150 to 260) left.");
  expect(flowsChartTable(SAMPLE).rows.slice(1)).toEqual([
    ["All plans", 2020, "observed", 700, null, null, 180, null, null],
    ["All plans", 2021, "forecast", 800.3, 700, 900, 200, 150, 260],
  ]);
});

it("draws nobody at all, and refuses what it cannot draw", () => {
  const none = {
    ...PANEL,
    years: [{ year: 2020, status: "observed", joiners: counted(0), leavers: counted(0) } as const],
  };
  expect(chartSvg(flowsChart, { ...SAMPLE, panels: [none] })).not.toMatch(/NaN|Infinity/);
  expect(() => chartSvg(flowsChart, { ...SAMPLE, panels: [] })).toThrow(RangeError);
  expect(() => chartSvg(flowsChart, { ...SAMPLE, panels: [{ ...PANEL, years: [] }] })).toThrow("All plans");
});
