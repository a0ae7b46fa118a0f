import type { Dataset } from "../dataset/dataset.ts";
import { numbering, rowOf, type Shape } from "../dataset/shape.ts";
import { FULL_GRID, type Grouping } from "./grouping.ts";
import type { Histograms } from "./histogram.ts";
import { QUANTILE_NAMES } from "./quantile.ts";
import { observedSummary, type Summary, summaryOf } from "./summary.ts";
import { type RunPlan, viewsOf } from "./tally.ts";

/** One column a name, all of one length, in the order in which they are written. */
export type Columns = Record<string, (string | number)[]>;

/**
 * Plans by census year and group, in each view: observed for every census of the dataset, forecast after. Groups that are
 * empty in every year, view and draw are left out; of the full grid every empty cell is. Observed rows are the counts in
 * both views, but for the last census: its demand has the children of `unmet` where they want to be.
 *
 * Columns: census_year, the grouping's dimensions, view, status (observed, forecast), mean, p05 to p95, in plans.
 */
export function countsTable(plan: RunPlan, dataset: Dataset, grouping: Grouping, counts: Histograms): Columns {
  const { shape, baseYear, years } = plan.demand;
  const groups = grouping.keys.length;
  const views = viewsOf(plan);
  const observed = observedCounts(dataset, shape, grouping);
  const wanted = groupedStock(plan, grouping);
  const everUsed = usedGroups(grouping, views.length * years, counts, observed);
  const isFullGrid = FULL_GRID.every((dimension) => grouping.by.includes(dimension));
  const columns: Columns = { census_year: [], ...emptyColumns(grouping.by), view: [], status: [], ...summaryColumns() };
  const add = (year: number, group: number, view: string, status: string, summary: Summary): void => {
    columns.census_year.push(year);
    grouping.by.forEach((dimension, i) => {
      columns[dimension].push(grouping.keys[group][i]);
    });
    columns.view.push(view);
    columns.status.push(status);
    addSummary(columns, summary);
  };
  for (const [year, byGroup] of observed) {
    for (let group = 0; group < groups; group++) {
      if (!everUsed[group] || (isFullGrid && byGroup[group] === 0)) continue;
      for (const view of views) {
        const isBaseDemand = view === "demand" && year === baseYear;
        add(year, group, view, "observed", observedSummary((isBaseDemand ? wanted : byGroup)[group]));
      }
    }
  }
  for (let year = 1; year <= years; year++) {
    for (let group = 0; group < groups; group++) {
      if (!everUsed[group]) continue;
      views.forEach((view, v) => {
        const cell = ((year - 1) * views.length + v) * groups + group;
        if (isFullGrid && counts.sums[cell] === 0) return;
        add(baseYear + year, group, view, "forecast", summaryOf(counts, cell));
      });
    }
  }
  return columns;
}

/** Plans at the base census by group of what is wanted: as counted, but for those that `unmet` says want another setting. */
function groupedStock({ demand: { stock, shape } }: RunPlan, { keys, groupOf, byLocality }: Grouping): Float64Array {
  const byGroup = new Float64Array(keys.length);
  for (let cell = 0; cell < stock.length; cell++) {
    byGroup[groupOf[byLocality ? cell : Math.floor(cell / shape.localities.length)]] += stock[cell];
  }
  return byGroup;
}

/** Plans counted at each census, ascending, by group. */
export function observedCounts(dataset: Dataset, shape: Shape, grouping: Grouping): Map<number, Float64Array> {
  const needOf = numbering(shape.needs);
  const settingOf = numbering(shape.settings);
  const localityOf = numbering(shape.localities);
  const years = [...new Set(dataset.counts.map((row) => row.census_year))].sort((a, b) => a - b);
  const byYear = new Map(years.map((year) => [year, new Float64Array(grouping.keys.length)]));
  for (const row of dataset.counts) {
    const cell = rowOf(shape, row.age, needOf.get(row.need) as number, settingOf.get(row.setting) as number);
    const at = grouping.byLocality ? cell * shape.localities.length + (localityOf.get(row.locality) as number) : cell;
    (byYear.get(row.census_year) as Float64Array)[grouping.groupOf[at]] += row.count;
  }
  return byYear;
}

function usedGroups(
  grouping: Grouping,
  blocks: number,
  counts: Histograms,
  observed: ReadonlyMap<number, Float64Array>,
): boolean[] {
  const groups = grouping.keys.length;
  return grouping.keys.map((_, group) => {
    if ([...observed.values()].some((byGroup) => byGroup[group] > 0)) return true;
    for (let block = 0; block < blocks; block++) if (counts.sums[block * groups + group] > 0) return true;
    return false;
  });
}

function emptyColumns(names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, []]));
}

/** Empty columns for a summary: mean and the quantiles. */
export function summaryColumns(): Columns {
  return emptyColumns(["mean", ...QUANTILE_NAMES]);
}

export function addSummary(columns: Columns, summary: Summary): void {
  columns.mean.push(summary.mean);
  QUANTILE_NAMES.forEach((name, i) => {
    columns[name].push(summary.quantiles[i]);
  });
}
