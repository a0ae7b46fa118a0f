import type { Columns } from "./counts-table.ts";
import type { Histograms } from "./histogram.ts";
import { addMeasure, measureColumns } from "./measure-columns.ts";
import { summaryOf } from "./summary.ts";
import { OVERFLOW_MEASURES, type RunPlan } from "./tally.ts";

/**
 * For whom and where places run short: of each capped setting, by census year, primary need and home locality, the children
 * who want it (demand) and those of them who are elsewhere for want of a place (overflow); `all` in each carries the sum.
 * A need whose children want the setting in no draw of any year is left out. Over all needs they are those of placesTable.
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
  /** Where the first of the measures stands, which is demand. */
  const measuresAt = (year: number, k: number, need: number, locality: number): number =>
    ((((year - 1) * capped.length + k) * needs.length + need) * localities.length + locality) *
    OVERFLOW_MEASURES.length;
  const yearNumbers = Array.from({ length: years }, (_, i) => i + 1);
  const everywhere = shape.localities.length;
  const wanted = capped.map((_, k) =>
    needs.map((_, n) => yearNumbers.some((year) => histograms.sums[measuresAt(year, k, n, everywhere)] > 0)),
  );
  for (const year of yearNumbers) {
    capped.forEach(({ setting }, k) => {
      needs.forEach((need, n) => {
        if (!wanted[k][n]) return;
        localities.forEach((locality, l) => {
          const first = measuresAt(year, k, n, l);
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
