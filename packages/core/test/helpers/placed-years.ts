import { createPlacement } from "../../src/places/placement.ts";
import type { PlacesModel } from "../../src/places/places-model.ts";
import { PLACE_MEASURES, type PlaceMeasure } from "../../src/places/report.ts";
import { createDemand } from "../../src/simulate/demand.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import { FULL_UNCERTAINTY, type Uncertainty } from "../../src/simulate/uncertainty.ts";
import { waitingByCell, waitingByTarget } from "./waiting.ts";
import { type YearFlows, yearFlows } from "./year-flows.ts";

/** One year of one draw, demand and placement, copied. */
export interface PlacedYear {
  readonly year: number;
  readonly stock: Int32Array;
  readonly stockBefore: Int32Array;
  readonly flows: YearFlows;
  /** Held elsewhere by the cell of what is wanted, this year and the year before. */
  readonly waiting: Int32Array;
  readonly waitingBefore: Int32Array;
  readonly waitingByTarget: readonly number[];
  /** By capped setting, then measure: by phase * localities + locality. */
  readonly reports: readonly Record<PlaceMeasure, Int32Array>[];
  /** By capped setting, then measure: over all. */
  readonly totals: readonly Record<PlaceMeasure, number>[];
}

export function total(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((a, b) => a + b, 0);
}

/** Every year of the draws numbered 0 to `draws` - 1, draw by draw. */
export function placedYears(
  model: DemandModel,
  places: PlacesModel,
  draws: number,
  uncertainty: Uncertainty = FULL_UNCERTAINTY,
): PlacedYear[] {
  const demand = createDemand(model, uncertainty);
  const placement = createPlacement(places, model.shape, demand);
  const seen: PlacedYear[] = [];
  for (let draw = 0; draw < draws; draw++) {
    demand.begin(4, draw);
    placement.begin(4, draw);
    for (let year = 1; year <= model.years; year++) {
      const stockBefore = demand.stock.slice();
      const waitingBefore = waitingByCell(placement, places, model.shape);
      demand.advance(year);
      placement.advance(year);
      const measures = placement.reports.map((report) => PLACE_MEASURES.map((name) => [name, report[name].slice()]));
      seen.push({
        year,
        stock: demand.stock.slice(),
        stockBefore,
        flows: yearFlows(demand, model),
        waiting: waitingByCell(placement, places, model.shape),
        waitingBefore,
        waitingByTarget: waitingByTarget(placement, places),
        reports: measures.map((entries) => Object.fromEntries(entries)),
        totals: measures.map((entries) =>
          Object.fromEntries(entries.map(([name, by]) => [name, total(by as Int32Array)])),
        ),
      });
    }
  }
  return seen;
}
