import type { Columns } from "./counts-table.ts";
import type { Histograms } from "./histogram.ts";
import { addMeasure, measureColumns } from "./measure-columns.ts";
import { summaryOf } from "./summary.ts";
import { OVERFLOW_MEASURES, type RunPlan } from "./tally.ts";

/**
 * For whom and where places run short: of each capped setting, by census year, primary need and home locality, the children
 * who want it (demand) and those of them who are elsewhere for want of a place (overflow); `all` in each carries the sum.
 * Where no draw has a child who wants the setting the row is left out. Over all needs they are those of placesTable.
 *
 * Columns: census_year, need, setting, locality, then mean, p10, p50 and p90 of each, in children.
 */
export function overflowTable(plan: RunPlan, histograms: Histograms): Columns {
  const { shape, baseYear, years } = plan.demand;
  const capped = plan.places?.capped ?? [];
  const needs = [...shape.needs, "all"];
  const localities = [...shape.localities, "all"];
  const columns: Columns = {
    census_year: [],
    need: [],
    setting: [],
    locality: [],
    ...measureColumns(OVERFLOW_MEASURES),
  };
  for (let year = 1; year <= years; year++) {
    capped.forEach(({ setting }, k) => {
      needs.forEach((need, n) => {
        localities.forEach((locality, l) => {
          const group = (((year - 1) * capped.length + k) * needs.length + n) * localities.length + l;
          const first = group * OVERFLOW_MEASURES.length;
          if (histograms.sums[first] === 0) return;
          columns.census_year.push(baseYear + year);
          columns.need.push(need);
          columns.setting.push(shape.settings[setting]);
          columns.locality.push(locality);
          OVERFLOW_MEASURES.forEach((measure, m) => {
            addMeasure(columns, measure, summaryOf(histograms, first + m));
          });
        });
      });
    });
  }
  return columns;
}
