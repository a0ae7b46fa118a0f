import { total } from "../domain/total.ts";
import { addDraws } from "./histogram.ts";
import { emptyTally, histogramsOf, type RunPlan, type Tally } from "./tally.ts";

/** What draws of a run gave, up to `atOnce` of them before they are added to a tally. */
export interface DrawValues {
  readonly atOnce: number;
  /** Of each of the tally's histograms, how many cells it has, and what the draws gave: [draw * cells + cell]. */
  readonly cells: readonly number[];
  readonly values: readonly Int32Array[];
  /** Adds the first `draws` draws to a tally and forgets them. */
  addTo(tally: Tally, draws: number): void;
}

/** As many draws at once as keep to about a megabyte of values, within what a processor has at hand. */
const VALUES_AT_ONCE = 1 << 18;
const MOST_AT_ONCE = 16;

export function createDrawValues(plan: RunPlan): DrawValues {
  const cells = histogramsOf(emptyTally(plan)).map(({ sums }) => sums.length);
  const atOnce = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(VALUES_AT_ONCE / total(cells))));
  const values = cells.map((each) => new Int32Array(each * atOnce));
  return {
    atOnce,
    cells,
    values,
    addTo(tally, draws) {
      histogramsOf(tally).forEach((histograms, k) => {
        addDraws(histograms, values[k], draws);
        values[k].fill(0);
      });
    },
  };
}
