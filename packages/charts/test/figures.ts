import {
  type ChartOptions,
  differenceChart,
  fanChart,
  fansChart,
  flowsChart,
  heatChart,
  mapChart,
  multiplesChart,
  placesChart,
  tilesChart,
  waterfallChart,
} from "@sufficiency/charts";
import { quantiles, SAMPLE } from "./fan/sample.ts";

const NEEDS = ["Autistic spectrum disorder", "Speech, language and communication needs", "Other"];
const SETTINGS = ["Mainstream school", "Resource base", "Independent or non-maintained special school", "Elsewhere"];
const YEARS = Array.from({ length: 14 }, (_, i) => 2020 + i);
const MEASURE = { unit: "plans", year: 2033, status: "forecast" } as const;
const text = {
  title: "Independent or non-maintained special schools: places run short from January 2023 (80% chance or more)",
  subtitle: "Children and young people with an EHCP, invented for a test",
  source: "Source: Sufficiency 0.1.0, baseline, 1,000 draws, seed 1; dataset invented, hash 0123456789ab.",
};
const observed = [2018, 2019, 2020].map((year) => ({ year, plans: 900 + year - 2018 }));
const forecast = YEARS.slice(1).map((year, i) => quantiles(year, 1000 + 100 * i, 50 * (i + 1)));
const square = (code: string, x: number, y: number) => ({
  type: "Feature" as const,
  properties: { code },
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ],
    ],
  },
});
const localities = ["North West Leicestershire", "Hinckley and Bosworth", "Oadby and Wigston"].map((label, i) => ({
  code: String(i),
  label,
  value: 1000 * (i + 1),
  p10: 900,
  p90: 3625,
  point: [-1.4 + 0.2 * i, 52.7 - 0.1 * i] as const,
}));

/** Every figure, with labels as long and years as many as councils have. */
export const FIGURES: Readonly<Record<string, (options: ChartOptions) => SVGSVGElement>> = {
  fan: (options) => fanChart({ ...SAMPLE, ...text, observed, forecast, actual: [] }, options),
  fans: (options) =>
    fansChart(
      { ...text, counted: [...observed, { year: 2021, plans: 1100 }], fans: [{ origin: 2020, forecast }] },
      options,
    ),
  multiples: (options) =>
    multiplesChart({ ...text, scale: "own", panels: NEEDS.map((label) => ({ label, observed, forecast })) }, options),
  waterfall: (options) =>
    waterfallChart(
      {
        ...text,
        start: { label: "Plans in January 2020", plans: 1000 },
        parts: [{ label: "children here who would then be recorded with this need", mean: -310, p10: -400, p90: -200 }],
        end: { label: "Plans in January 2033", mean: 690, p10: 600, p90: 800 },
      },
      options,
    ),
  places: (options) =>
    placesChart(
      {
        ...text,
        scale: "own",
        panels: SETTINGS.slice(1, 3).map((label) => ({
          label,
          observed,
          forecast: forecast.map(({ year, ...demand }, i) => ({ year, demand, places: 1500, pShortfall: i / 12 })),
        })),
      },
      options,
    ),
  flows: (options) =>
    flowsChart(
      {
        ...text,
        scale: "shared",
        panels: SETTINGS.map((label) => ({
          label,
          years: YEARS.map((year, i) => ({
            year,
            status: i < 2 ? ("observed" as const) : ("forecast" as const),
            joiners: { mean: 400, p10: 300, p90: 1500 },
            leavers: { mean: 200, p10: 100, p90: 300 },
          })),
        })),
      },
      options,
    ),
  difference: (options) =>
    differenceChart(
      {
        ...text,
        unit: "children in independent schools",
        scenarios: ["Two new schools a year late", "Early support, more in mainstream and bases, step-down"].map(
          (label) => ({
            label,
            years: YEARS.map((year, i) => ({ year, p10: -100 * i, p50: -50 * i, p90: 20 * i })),
          }),
        ),
      },
      options,
    ),
  tiles: (options) => tilesChart({ ...text, ...MEASURE, tiles: localities }, options),
  map: (options) =>
    mapChart(
      {
        ...text,
        ...MEASURE,
        localities,
        codeProperty: "code",
        areas: {
          type: "FeatureCollection",
          features: localities.map(({ code }, i) => square(code, -2 + i, 52 + (i % 2))),
        },
      },
      options,
    ),
  heat: (options) =>
    heatChart(
      {
        ...text,
        ...MEASURE,
        rowName: "National Curriculum Year",
        columnName: "setting",
        rows: ["Reception", "Year 1", "Year 2"].map((label) => ({ code: label, label })),
        columns: [...SETTINGS, "Alternative provision", "College or specialist post-16"].map((label) => ({
          code: label,
          label,
        })),
        cells: SETTINGS.map((column, i) => ({ row: "Year 1", column, value: 10 ** i })),
      },
      options,
    ),
};
