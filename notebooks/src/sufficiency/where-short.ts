import { localityChartTable, localityFinding, mapChart, type TilesInput, tilesChart } from "@sufficiency/charts";
import { html } from "htl";
import type { Labels } from "../dataset/labels-of.ts";
import { dataTable } from "../figure/data-table.ts";
import { figure } from "../figure/figure.ts";
import type { OverflowRow } from "../results/rows.ts";
import { inSentence } from "../words/numbers.ts";
import { meanWords, overflowFinding, overflowIn, tenth, type YearOfOverflow } from "./overflow-words.ts";
import type { OwnMap } from "./own-map.ts";

/** What is asked: who lacks a place of which kind, when. */
export interface WhereShort {
  /** Of all needs and settings. */
  readonly overflow: readonly OverflowRow[];
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
export function whereShort({ overflow, need, setting, year, labels, source, map }: WhereShort): HTMLElement {
  if (overflow.length === 0) {
    return html`<p class="govuk-inset-text">This forecast was made before there were figures by need and locality: make it again on the home page.</p>`;
  }
  const rows = overflow.filter((row) => row.need === need && row.setting === setting);
  const kind = labels.setting(setting);
  const who = need === "all" ? "children" : `children with ${inSentence(labels.need(need))}`;
  const chosen = overflowIn(year, rows);
  const shown = chosen.all ? [...chosen.localities, chosen.all] : chosen.localities;
  const tiles = tilesOf(chosen, year, who, kind, labels, source);
  return html`<div>
    <p class="app-answer">${overflowFinding(who, kind, year, chosen, labels.locality)}</p>
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
        { name: "elsewhere for want of a place", unit: "children, mean and 8 of 10 futures" },
      ],
      rows: shown.map((row) => [
        localityLabel(row, labels),
        meanWords(row.demand_mean, row.demand_p10, row.demand_p90),
        meanWords(row.overflow_mean, row.overflow_p10, row.overflow_p90),
      ]),
    })}
    ${yearsTable(shown, rows, labels)}
    <p class="govuk-hint">${source} Means of simulated futures, so that parts add up. One place may serve several localities, so these are children, not places to build there.</p>
  </div>`;
}

/** Year by year, the localities in the order in which they are shown for the year that is chosen. */
function yearsTable(shown: readonly OverflowRow[], rows: readonly OverflowRow[], labels: Labels): HTMLElement {
  const years = [...new Set(rows.map((row) => row.census_year))].sort((a, b) => a - b);
  const meanOf = (locality: string, year: number) =>
    tenth(rows.find((row) => row.census_year === year && row.locality === locality)?.overflow_mean ?? 0);
  return dataTable("Elsewhere for want of a place, year by year (children, mean of futures)", {
    columns: [{ name: "locality", unit: "" }, ...years.map((each) => ({ name: String(each), unit: "" }))],
    rows: shown.map((row) => [localityLabel(row, labels), ...years.map((year) => meanOf(row.locality, year))]),
  });
}

function localityLabel({ locality }: OverflowRow, labels: Labels): string {
  return locality === "all" ? "All localities" : labels.locality(locality);
}

function tilesOf(
  { localities }: YearOfOverflow,
  year: number,
  who: string,
  kind: string,
  labels: Labels,
  source: string,
): TilesInput {
  const measure = { unit: "children without a place", year, status: "forecast" } as const;
  const tiles = localities.map(({ locality, overflow_mean }) => {
    const point = labels.point(locality);
    return {
      code: locality,
      label: labels.locality(locality),
      value: Number.isNaN(overflow_mean) ? undefined : overflow_mean,
      ...(point ? { point } : {}),
    };
  });
  const title = localityFinding(tiles, measure);
  return { ...measure, tiles, title, subtitle: `${kind}, ${who}; by where they live, mean of futures`, source };
}
