import { type HeatInput, heatFinding } from "@sufficiency/charts";
import type { Labels } from "../dataset/labels-of.ts";
import type { CountsRow } from "../results/rows.ts";
import { ncyLabel } from "../words/ncy.ts";

/**
 * Plans by National Curriculum Year and setting at one census, by where children would be if there were places for all.
 * @param counts by ncy and setting
 */
export function heatOf(counts: readonly CountsRow[], year: number, labels: Labels, source: string): HeatInput {
  const rows = counts.filter((row) => row.census_year === year && row.view === "demand");
  const settings = [...new Set(counts.map(({ setting }) => setting))];
  const years = [...new Set(counts.map(({ ncy }) => ncy))].sort((a, b) => a - b);
  const input = {
    rowName: "National Curriculum Year",
    columnName: "setting",
    rows: years.map((ncy) => ({ code: String(ncy), label: ncyLabel(ncy) })),
    columns: settings.map((code) => ({ code, label: labels.setting(code) })),
    cells: rows.map(({ ncy, setting, mean }) => ({
      row: String(ncy),
      column: setting,
      value: Number.isNaN(mean) ? undefined : mean,
    })),
    unit: "plans",
    year,
    status: rows.some(({ status }) => status === "forecast") ? ("forecast" as const) : ("observed" as const),
    subtitle: "Plans by National Curriculum Year and the setting where children would be; forecasts are means",
    source,
  };
  return { ...input, title: heatFinding(input) };
}
