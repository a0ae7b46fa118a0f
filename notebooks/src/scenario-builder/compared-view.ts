import {
  type ChartTable,
  chancePercent,
  type DifferenceYear,
  differenceChart,
  differenceChartTable,
  differenceFinding,
} from "@sufficiency/charts";
import { html } from "htl";
import { dataTable } from "../figure/data-table.ts";
import { figure } from "../figure/figure.ts";
import { changeInterval, changeWords } from "./change-words.ts";

/** A line of the table of differences that the service makes: see the command `compare`. */
export interface ComparedRow {
  readonly scenario: string;
  readonly lever: string;
  readonly census_year: number;
  readonly view: string;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p_lower: number;
}

/** A comparison: the differences in plans as a figure and in words, and all that the command line says of it. */
export function comparedView(
  rows: readonly ComparedRow[],
  words: string,
  scenarios: readonly { readonly name: string; readonly title: string }[],
  source: string,
): HTMLElement {
  const whole = rows.filter(({ lever, view }) => lever === "all" && view === "demand");
  const panels = scenarios.map(({ name, title }) => ({
    label: title,
    years: whole
      .filter(({ scenario }) => scenario === name)
      .map(({ census_year, p10, p50, p90 }): DifferenceYear => ({ year: census_year, p10, p50, p90 })),
  }));
  const input = {
    scenarios: panels,
    unit: "plans",
    title: differenceFinding({ scenarios: panels, unit: "plans" }),
    source,
  };
  return html`<div>
    ${figure({
      name: "scenarios-compared",
      caption: "Saved scenarios against the baseline",
      draw: (options) => differenceChart(input, options),
      table: differenceChartTable(input),
    })}
    ${dataTable("Scenarios against the baseline, in plans", comparedTable(whole, scenarios))}
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Places, each lever by itself, and scenarios against each other</span></summary>
      <div class="govuk-details__text"><pre class="app-compared" tabindex="0" aria-label="The whole comparison">${words}</pre></div>
    </details>
  </div>`;
}

/** The middle year and the last of each. */
function comparedTable(
  whole: readonly ComparedRow[],
  scenarios: readonly { readonly name: string; readonly title: string }[],
): ChartTable {
  const years = [...new Set(whole.map(({ census_year }) => census_year))];
  const told = [years[Math.ceil(years.length / 2) - 1], years[years.length - 1]];
  return {
    columns: [
      { name: "scenario", unit: "" },
      { name: "January", unit: "" },
      { name: "plans against the baseline", unit: "middle of futures" },
      { name: "8 of 10 futures", unit: "" },
      { name: "fewer than the baseline", unit: "share of futures" },
    ],
    rows: scenarios.flatMap(({ name, title }) =>
      whole
        .filter(({ scenario, census_year }) => scenario === name && told.includes(census_year))
        .map((row) => [
          title,
          row.census_year,
          changeWords(row.p50, "plan"),
          changeInterval(row).replace("80% likely to be ", ""),
          chancePercent(row.p_lower),
        ]),
    ),
  };
}
