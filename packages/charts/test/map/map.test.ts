import { type MapInput, mapChart } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import type { Feature, Polygon } from "geojson";
import { expect, it } from "vitest";
import { eastScale } from "../../src/localities/plane-points.ts";
import { expectDrawn, textsOf } from "../svg-checks.ts";

/** A square from its south-west corner. */
function square(code: string, x: number, y: number, side: number): Feature<Polygon> {
  const ring = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return { type: "Feature", properties: { LAD: code }, geometry: { type: "Polygon", coordinates: [ring] } };
}

const SAMPLE: MapInput = {
  title: "Where they live",
  source: "Source: invented.",
  unit: "plans",
  year: 2030,
  status: "forecast",
  codeProperty: "LAD",
  localities: [
    { code: "W", label: "Westhampton", value: 1234 },
    { code: "E", label: "Easthampton", value: undefined },
  ],
  areas: {
    type: "FeatureCollection",
    features: [
      square("W", 400_000, 300_000, 10_000),
      square("E", 410_000, 300_000, 10_000),
      square("X", 420_000, 300_000, 100),
    ],
  },
};

it.each([320, 780])("writes name and figure into each area, %i pixels wide", (width) => {
  const svg = chartSvg(mapChart, SAMPLE, width);
  expectDrawn(svg, "Where they live", width);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(["Westhampton", "1,234", "Easthampton", "–", "not shown"]));
});

it("names in its caption what has no room in its area", () => {
  const features = [...SAMPLE.areas.features.slice(1), square("W", 400_000, 300_000, 200)];
  const svg = chartSvg(mapChart, { ...SAMPLE, areas: { ...SAMPLE.areas, features } }, 780);
  expect(textsOf(svg)).toContain(
    "Plans at the January 2030 census, forecast; without its name for want of room: Westhampton (1,234)",
  );
});

it("draws the same whichever way round the rings go, and with north up", () => {
  const turned = SAMPLE.areas.features.map((area) => ({
    ...area,
    geometry: { ...area.geometry, coordinates: area.geometry.coordinates.map((ring) => ring.toReversed()) },
  })) as MapInput["areas"]["features"];
  const places = (svg: string) =>
    [...svg.matchAll(/<text transform="translate\(([\d.]+),([\d.]+)\)"[^>]*>(?=1,234)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
  const [place] = places(chartSvg(mapChart, SAMPLE));
  expect(places(chartSvg(mapChart, { ...SAMPLE, areas: { ...SAMPLE.areas, features: turned } }))).toEqual([place]);
  const north = {
    ...SAMPLE.areas,
    features: [square("W", 400_000, 350_000, 10_000), ...SAMPLE.areas.features.slice(1)],
  };
  const south = {
    ...SAMPLE.areas,
    features: [square("W", 400_000, 250_000, 10_000), ...SAMPLE.areas.features.slice(1)],
  };
  expect(places(chartSvg(mapChart, { ...SAMPLE, areas: north }))[0][1]).toBeLessThan(
    places(chartSvg(mapChart, { ...SAMPLE, areas: south }))[0][1],
  );
});

it("shortens longitude by the cosine of the latitude, and leaves eastings", () => {
  expect(
    eastScale([
      [-1, 60],
      [-2, 60],
    ]),
  ).toBeCloseTo(0.5, 12);
  expect(eastScale([[400_000, 300_000]])).toBe(1);
});

it("says which localities no area has the code of, and what codes there are", () => {
  expect(() =>
    chartSvg(mapChart, { ...SAMPLE, localities: [...SAMPLE.localities, { code: "N", label: "North", value: 1 }] }),
  ).toThrow("No area has the code of N as its property LAD. Codes found: W, E, X.");
  expect(() => chartSvg(mapChart, { ...SAMPLE, codeProperty: "name" })).toThrow("No area has such a property.");
  expect(() => chartSvg(mapChart, { ...SAMPLE, areas: { ...SAMPLE.areas, features: [] } })).toThrow(RangeError);
});
