import { chartTableCsv, fanChartTable, fanFinding, fansFinding, waterfallFinding } from "@sufficiency/charts";
import { expect, it } from "vitest";
import { quantiles, SAMPLE } from "./fan/sample.ts";

it("writes units into the header, quotes what needs it, leaves out what is not known and guards formulas", () => {
  const columns = [
    { name: "part", unit: "" },
    { name: "change", unit: "plans" },
  ];
  const rows = [
    ["Joiners, all", -3.5],
    ["=1+1", null],
    ['say "so"', 0],
  ];
  expect(chartTableCsv({ columns, rows })).toBe('part,change (plans)\n"Joiners, all",-3.5\n\'=1+1,\n"say ""so""",0\n');
});

it("tables a fan: observed, forecast and published since", () => {
  const { rows } = fanChartTable({
    ...SAMPLE,
    observed: SAMPLE.observed.slice(-1),
    forecast: SAMPLE.forecast.slice(0, 1),
  });
  expect(rows).toEqual([
    [2020, "observed", 4751, null, null, null, null, null, null],
    [2021, "forecast", 5000, 4500, 4600, 4800, 5200, 5400, 5500],
    [2021, "published since", 5288, null, null, null, null, null, null],
    [2022, "published since", 5813, null, null, null, null, null, null],
  ]);
});

it.each([
  [1000, 50, "Plans rise from 900 in January 2020 to about 1,000 in January 2025 (80% likely to be 960 to 1,040)"],
  [1000, 500, "Plans may rise from 900 in January 2020 to about 1,000 in January 2025 (80% likely to be 600 to 1,400)"],
  [800, 200, "Plans may fall from 900 in January 2020 to about 800 in January 2025 (80% likely to be 640 to 960)"],
  [800, 100, "Plans fall from 900 in January 2020 to about 800 in January 2025 (80% likely to be 720 to 880)"],
])("says of a fan to %i ± %i whether it rises, or only may", (middle, spread, finding) => {
  const input = { observed: [{ year: 2020, plans: 900 }], forecast: [quantiles(2025, middle, spread)] };
  expect(fanFinding("Plans", input)).toBe(finding);
});

it("counts how often what came was inside the 80% interval", () => {
  const counted = [
    { year: 2020, plans: 100 },
    { year: 2021, plans: 108 },
    { year: 2022, plans: 109 },
  ];
  const fans = [{ origin: 2020, forecast: [2021, 2022, 2023].map((year) => quantiles(year, 100, 10)) }];
  expect(fansFinding("Plans", { counted, fans })).toBe("Plans came inside the 80% interval in 1 of 2 forecasts");
});

it("names the part that moves plans most, up or down", () => {
  const part = (label: string, mean: number) => ({ label, mean, p10: mean - 1, p90: mean + 1 });
  const input = {
    start: { label: "2020", plans: 100 },
    parts: [part("joiners", 20), part("leavers", -50)],
    end: part("2025", 70),
  };
  expect(waterfallFinding("Plans", input)).toBe("Plans fall by about 30; what moves them most: leavers (−50)");
});
