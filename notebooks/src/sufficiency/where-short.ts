import { localityChartTable, localityFinding, mapChart, type TilesInput, tilesChart } from "@sufficiency/charts";
import { html } from "htl";
import type { Labels } from "../dataset/labels-of.ts";
import { dataTable } from "../figure/data-table.ts";
import { figure } from "../figure/figure.ts";
import { lackingPlaces } from "../results/lacking-places.ts";
import type { CountsRow } from "../results/rows.ts";
import { inSentence } from "../words/numbers.ts";
import { type LocalityLacking, lackingFinding, lackingIn } from "./lacking-by-locality.ts";
import type { OwnMap } from "./own-map.ts";

/** What is asked: who lacks a place of which kind, when. */
export interface WhereShort {
  /** Counts by locality and setting, and by need where one is asked for. */
  readonly counts: readonly CountsRow[];
  /** A need, or "all". */
  readonly need: string;
  readonly setting: string;
  readonly year: number;
  readonly labels: Labels;
  readonly source: string;
  /** Drawn in the place of tiles. */
  readonly map: OwnMap | null;
}

/** The answer to where and for whom places run short: a sentence, the localities of the year, and how it goes on from year to year. */
export function whereShort({ counts, need, setting, year, labels, source, map }: WhereShort): HTMLElement {
  const rows = lackingPlaces(counts, setting);
  const kind = labels.setting(setting);
  const who = need === "all" ? "children" : `children with ${inSentence(labels.need(need))}`;
  const localities = lackingIn(year, need, rows, labels);
  const years = [...new Set(rows.map((row) => row.census_year))].sort((a, b) => a - b);
  const inYears = new Map(years.map((each) => [each, lackingIn(each, need, rows, labels)]));
  const cell = (each: number, locality: string) =>
    tenth(inYears.get(each)?.find((row) => row.locality === locality)?.lacking ?? 0);
  const sum = (list: readonly { lacking: number }[]) => tenth(list.reduce((total, { lacking }) => total + lacking, 0));
  const tiles = tilesOf(localities, year, who, kind, labels, source);
  return html`<div>
    <p class="app-answer">${lackingFinding(who, kind, year, localities)}</p>
    ${figure({
      name: `without-a-place-${setting}-${need}-${year}`.toLowerCase(),
      caption: `Without a place in January ${year}, by locality`,
      draw: (options) =>
        map ? mapChart({ ...tiles, ...map, localities: tiles.tiles }, options) : tilesChart(tiles, options),
      table: localityChartTable(tiles.tiles, tiles),
    })}
    ${dataTable(`January ${year}, by where the children live`, {
      columns: [
        { name: "locality", unit: "" },
        { name: "would be there if there were places for all", unit: "children, mean and 8 of 10 futures" },
        { name: "elsewhere for want of a place", unit: "children, mean of futures" },
      ],
      rows: [
        ...localities.map((each) => [each.label, each.demandWords, tenth(each.lacking)]),
        ["All localities", "", sum(localities)],
      ],
    })}
    ${dataTable("Elsewhere for want of a place, year by year (children, mean of futures)", {
      columns: [{ name: "locality", unit: "" }, ...years.map((each) => ({ name: String(each), unit: "" }))],
      rows: [
        ...localities.map((each) => [each.label, ...years.map((y) => cell(y, each.locality))]),
        ["All localities", ...years.map((y) => sum(inYears.get(y) ?? []))],
      ],
    })}
    <p class="govuk-hint">${source} Means of simulated futures, so that parts add up. One place may serve several localities, so these are children, not places to build there.</p>
  </div>`;
}

function tilesOf(
  localities: readonly LocalityLacking[],
  year: number,
  who: string,
  kind: string,
  labels: Labels,
  source: string,
): TilesInput {
  const measure = { unit: "children without a place", year, status: "forecast" } as const;
  const tiles = localities.map(({ locality, label, lacking }) => {
    const point = labels.point(locality);
    return { code: locality, label, value: Number.isNaN(lacking) ? undefined : lacking, ...(point ? { point } : {}) };
  });
  const title = localityFinding(tiles, measure);
  return { ...measure, tiles, title, subtitle: `${kind}, ${who}; by where they live, mean of futures`, source };
}

function tenth(value: number): number | string {
  return Number.isNaN(value) ? "hidden" : Math.round(value * 10) / 10;
}
