import { type ChartTable, chancePercent, chanceWords } from "@sufficiency/charts";
import type { Labels } from "../dataset/labels-of.ts";
import type { PlacesRow } from "../results/rows.ts";
import { about, interval } from "../words/numbers.ts";

const FIGURES = [
  { name: "places", unit: "" },
  { name: "demand", unit: "children, 8 of 10 futures" },
  { name: "shortfall", unit: "places, 8 of 10 futures" },
  { name: "chance of a shortfall", unit: "share of futures" },
];

/** Places of a setting against demand, year by year, over all phases and localities. */
export function placesTableOf(setting: string, places: readonly PlacesRow[]): ChartTable {
  const rows = places.filter((row) => row.setting === setting && row.phase === "all" && row.locality === "all");
  return {
    columns: [{ name: "January", unit: "" }, ...FIGURES],
    rows: rows.map((row) => [row.census_year, ...figures(row, row.places_mean)]),
  };
}

/** Places of a setting against demand in one year, phase by phase. A school that takes all ages is open to each of its phases. */
export function phasesTableOf(setting: string, year: number, places: readonly PlacesRow[], labels: Labels): ChartTable {
  const rows = places.filter(
    (row) => row.setting === setting && row.census_year === year && row.phase !== "all" && row.locality === "all",
  );
  return {
    columns: [
      { name: "phase", unit: "" },
      { name: "places open to it", unit: "some to other phases too" },
      ...FIGURES.slice(1),
    ],
    rows: rows.map((row) => [labels.phase(row.phase), ...figures(row, row.places_open)]),
  };
}

function figures(row: PlacesRow, places: number): (string | number)[] {
  return [
    places,
    `${about(row.demand_p50)} (${interval(row.demand_p10, row.demand_p90)})`,
    `${about(row.shortfall_p50)} (${interval(row.shortfall_p10, row.shortfall_p90)})`,
    `${chancePercent(row.p_shortfall)}, ${chanceWords(row.p_shortfall)}`,
  ];
}
