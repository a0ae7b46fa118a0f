import { describe, expect, it } from "vitest";
import type { Labels } from "../src/dataset/labels-of.ts";
import type { CountsRow, FlowsRow } from "../src/results/rows.ts";
import { flowsPanels } from "../src/sufficiency/flows-panels.ts";
import { heatOf } from "../src/sufficiency/heat-of.ts";
import { readMap } from "../src/sufficiency/own-map.ts";

const same = (code: string): string => code;
const LABELS: Labels = {
  need: same,
  setting: (code) => ({ special: "Special school" })[code] ?? code,
  locality: same,
  ageBand: same,
  phase: same,
  point: () => undefined,
};

const figures = (mean: number) => ({ mean, p05: 0, p10: mean - 2, p25: 0, p50: mean, p75: 0, p90: mean + 2, p95: 0 });

describe("joiners and leavers", () => {
  const row = (setting: string, flow: FlowsRow["flow"], census_year: number, mean: number): FlowsRow => ({
    census_year,
    setting,
    flow,
    status: census_year > 2020 ? "forecast" : "observed",
    ...figures(mean),
  });
  const rows = [
    row("special", "joiner", 2021, 12),
    row("special", "leaver", 2021, 5),
    row("special", "joiner", 2020, 10),
    row("special", "leaver", 2020, 4),
    row("special", "mover", 2021, 9),
    row("mainstream", "joiner", 2021, 40),
    row("mainstream", "leaver", 2021, 30),
    row("ap", "joiner", 2021, 0),
    row("ap", "leaver", 2021, 0),
  ];

  it("have a panel a setting, the one that most join first, years in order, and none where nobody joins or leaves", () => {
    const panels = flowsPanels(rows, LABELS);
    expect(panels.map(({ label }) => label)).toEqual(["mainstream", "Special school"]);
    expect(panels[1].years.map(({ year, status }) => [year, status])).toEqual([
      [2020, "observed"],
      [2021, "forecast"],
    ]);
    expect(panels[1].years[1].joiners).toEqual({ mean: 12, p10: 10, p90: 14 });
  });

  it("leave out what is hidden from a reader", () => {
    const hidden = [
      row("special", "joiner", 2021, Number.NaN),
      ...rows.filter(({ census_year }) => census_year === 2020),
    ];
    expect(flowsPanels(hidden, LABELS)[0].years.map(({ year }) => year)).toEqual([2020]);
  });
});

it("year groups are named as schools name them, and by age before and after", () => {
  const counts = [-1, 0, 7, 16].map(
    (ncy) =>
      ({
        census_year: 2025,
        view: "demand",
        status: "forecast",
        setting: "special",
        ncy,
        ...figures(ncy + 3),
      }) as CountsRow,
  );
  const { rows, cells, title } = heatOf(counts, 2025, LABELS, "Source");
  expect(rows.map(({ label }) => label)).toEqual(["age 3", "Reception", "Year 7", "age 20"]);
  expect(cells[2]).toEqual({ row: "7", column: "special", value: 10 });
  expect(title).toBe("Most plans in January 2025 are in age 20, Special school: 19");
});

describe("a council's own map", () => {
  const area = (properties: object, type = "Polygon") => ({ type: "Feature", geometry: { type }, properties });
  const file = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features });
  const codes = ["Blaby", "Melton"];

  it("is read by the property that has most codes of localities; other areas are left out", () => {
    const text = file(
      area({ id: "Blaby", name: "x" }),
      area({ id: "Melton", name: "Blaby" }, "MultiPolygon"),
      area({ id: "Rutland" }),
    );
    const map = readMap(text, codes);
    if ("words" in map) throw new Error(map.words);
    expect(map.codeProperty).toBe("id");
    expect(map.areas.features).toHaveLength(2);
  });

  it.each([
    ["{", "This is not a GeoJSON file"],
    ["[]", "This is not a GeoJSON file"],
    [file(area({ id: "Blaby" }, "Point")), "This file has no areas"],
    [file(area({ id: "Rutland" })), "Give one with Blaby, Melton"],
    [file(area({})), "Give one with Blaby, Melton"],
  ])("a file that is not one is answered in words: %s", (text, words) => {
    expect(readMap(text, codes)).toEqual({ words: expect.stringContaining(words) });
  });
});
