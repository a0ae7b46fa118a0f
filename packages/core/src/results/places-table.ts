import { PHASES } from "../domain/ages.ts";
import { PLACE_MEASURES } from "../places/report.ts";
import type { Columns } from "./counts-table.ts";
import type { Histograms } from "./histogram.ts";
import { addMeasure, measureColumns } from "./measure-columns.ts";
import { observedSummary, shareAboveZero, summaryOf } from "./summary.ts";
import type { RunPlan } from "./tally.ts";

/**
 * Places against need, for each capped setting, by census year, phase and locality; `all` in each carries the answer.
 * Demand, placed, over, overflow and shortfall are by the child's home; places by the site, those of an all-through school
 * shared out over phases by its year groups. demand = placed + over + overflow; see PlaceReport.
 *
 * Columns: census_year, phase, setting, locality, then mean, p10, p50 and p90 of each, in places or children, and
 * p_shortfall, the probability that there is a shortfall.
 */
export function placesTable(plan: RunPlan, histograms: Histograms): Columns {
  const { shape, baseYear, years } = plan.demand;
  const capped = plan.places?.capped ?? [];
  const phases = [...PHASES.map((phase) => phase.code), "all"];
  const localities = [...shape.localities, "all"];
  const columns: Columns = {
    census_year: [],
    phase: [],
    setting: [],
    locality: [],
    ...measureColumns(["places", ...PLACE_MEASURES]),
    p_shortfall: [],
  };
  for (let year = 1; year <= years; year++) {
    capped.forEach((setting, k) => {
      phases.forEach((phase, p) => {
        localities.forEach((locality, l) => {
          const first =
            ((((year - 1) * capped.length + k) * phases.length + p) * localities.length + l) * PLACE_MEASURES.length;
          columns.census_year.push(baseYear + year);
          columns.phase.push(phase);
          columns.setting.push(shape.settings[setting.setting]);
          columns.locality.push(locality);
          addMeasure(columns, "places", observedSummary(sitePlaces(plan, k, year, p, l)));
          PLACE_MEASURES.forEach((measure, m) => {
            addMeasure(columns, measure, summaryOf(histograms, first + m));
          });
          columns.p_shortfall.push(shareAboveZero(histograms, first + PLACE_MEASURES.indexOf("shortfall")));
        });
      });
    });
  }
  return columns;
}

/** Places of a capped setting at sites of a locality for a phase; one past the last of either is all. */
function sitePlaces(plan: RunPlan, k: number, year: number, phase: number, locality: number): number {
  const localities = plan.demand.shape.localities.length;
  const sites = plan.places?.capped[k].sites ?? new Int32Array(0);
  let sum = 0;
  for (let p = 0; p < PHASES.length; p++) {
    if (phase < PHASES.length && p !== phase) continue;
    for (let l = 0; l < localities; l++) {
      if (locality < localities && l !== locality) continue;
      sum += sites[((year - 1) * PHASES.length + p) * localities + l];
    }
  }
  return sum;
}
