import { AGE_COUNT } from "../../src/domain/ages.ts";
import type { Demand } from "../../src/simulate/demand.ts";
import type { DemandModel } from "../../src/simulate/model.ts";

/** What a year did to a draw, counted by cell. */
export interface YearFlows {
  /** Leavers, by their cell at the earlier census. */
  readonly left: Int32Array;
  /** Joiners, by their cell at the later census. */
  readonly joined: Int32Array;
  /** Children who moved or were recorded anew: by their cell at the earlier census, and by that at the later. */
  readonly changedFrom: Int32Array;
  readonly changedTo: Int32Array;
  /** Of these, those who came to another setting, by their cell at the later census. */
  readonly movedTo: Int32Array;
}

/** The events of the year that a demand has just gone through. */
export function yearFlows(demand: Demand, { shape }: DemandModel): YearFlows {
  const cells = demand.stock.length;
  const flows = {
    left: new Int32Array(cells),
    joined: new Int32Array(cells),
    changedFrom: new Int32Array(cells),
    changedTo: new Int32Array(cells),
    movedTo: new Int32Array(cells),
  };
  const { from, to, count, joined, joiners } = demand.events;
  const setting = (cell: number): number => Math.floor(cell / shape.localities.length) % shape.settings.length;
  for (let i = 0; i < joiners; i++) flows.joined[joined[i]]++;
  for (let i = 0; i < count; i++) {
    if (to[i] < 0) {
      flows.left[from[i]]++;
      continue;
    }
    flows.changedFrom[from[i]]++;
    flows.changedTo[to[i]]++;
    if (setting(to[i]) !== setting(from[i])) flows.movedTo[to[i]]++;
  }
  return flows;
}

/** Counts by cell with every child a year older; those of the oldest age are dropped. */
export function aYearOlder(counts: Int32Array): Int32Array {
  const older = new Int32Array(counts.length);
  const perAge = counts.length / AGE_COUNT;
  older.set(counts.subarray(0, counts.length - perAge), perAge);
  return older;
}
