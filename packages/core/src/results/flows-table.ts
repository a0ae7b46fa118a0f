import type { Dataset } from "../dataset/dataset.ts";
import { numbering } from "../dataset/shape.ts";
import { addSummary, type Columns, summaryColumns } from "./counts-table.ts";
import type { Histograms } from "./histogram.ts";
import { observedSummary, type Summary, summaryOf } from "./summary.ts";
import { FLOWS, type RunPlan } from "./tally.ts";

/**
 * Children who joined, left or moved since the census before, by setting: joiners by the setting they want, leavers by the
 * setting they wanted, movers by the setting they now want. Observed or inferred where the dataset has transitions, forecast after.
 *
 * Columns: census_year, setting, flow, status (observed, inferred, forecast), mean, p05 to p95, in children.
 */
export function flowsTable(plan: RunPlan, dataset: Dataset, flows: Histograms): Columns {
  const { shape, baseYear, years } = plan.demand;
  const columns: Columns = { census_year: [], setting: [], flow: [], status: [], ...summaryColumns() };
  const addYear = (year: number, status: string, summary: (cell: number) => Summary): void => {
    shape.settings.forEach((setting, s) => {
      FLOWS.forEach((flow, f) => {
        columns.census_year.push(year);
        columns.setting.push(setting);
        columns.flow.push(flow);
        columns.status.push(status);
        addSummary(columns, summary(s * FLOWS.length + f));
      });
    });
  };
  for (const [year, counts] of observedFlows(dataset, shape.settings)) {
    const isInferred = dataset.transitions.some((row) => row.census_year === year && row.basis === "inferred");
    addYear(year, isInferred ? "inferred" : "observed", (cell) => observedSummary(counts[cell]));
  }
  for (let year = 1; year <= years; year++) {
    const first = (year - 1) * shape.settings.length * FLOWS.length;
    addYear(baseYear + year, "forecast", (cell) => summaryOf(flows, first + cell));
  }
  return columns;
}

/** Flows of each year with transitions, ascending: [setting * flows + flow]. */
function observedFlows(dataset: Dataset, settings: readonly string[]): Map<number, Float64Array> {
  const settingOf = numbering(settings);
  const years = [...new Set(dataset.transitions.map((row) => row.census_year))].sort((a, b) => a - b);
  const byYear = new Map(years.map((year) => [year, new Float64Array(settings.length * FLOWS.length)]));
  for (const row of dataset.transitions) {
    const counts = byYear.get(row.census_year) as Float64Array;
    const before = settingOf.get(row.setting_before);
    const after = settingOf.get(row.setting_after);
    if (before === undefined) counts[(after as number) * FLOWS.length] += row.count;
    else if (after === undefined) counts[before * FLOWS.length + 1] += row.count;
    else if (before !== after) counts[after * FLOWS.length + 2] += row.count;
  }
  return byYear;
}
