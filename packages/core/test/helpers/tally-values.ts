import { type Histograms, valuesOf } from "../../src/results/histogram.ts";
import type { RunPlan, Tally } from "../../src/results/tally.ts";

/** The values of every cell with their draws, and the sums: equal for equal tallies, however they were gathered. */
export function cellsOf(histograms: Histograms) {
  return { draws: histograms.draws, cells: Array.from(histograms.sums, (_, cell) => valuesOf(histograms, cell)) };
}

export function tallyValues(tally: Tally) {
  return {
    counts: tally.counts.map(cellsOf),
    flows: cellsOf(tally.flows),
    places: cellsOf(tally.places),
    overflow: cellsOf(tally.overflow),
  };
}

/** One view's cells of a grouping's counts, year by year. */
export function viewCells(plan: RunPlan, tally: Tally, grouping: number, view: "demand" | "placed") {
  const groups = plan.groupings[grouping].keys.length;
  const views = plan.places ? 2 : 1;
  const { cells } = cellsOf(tally.counts[grouping]);
  return Array.from({ length: plan.demand.years }, (_, i) => {
    const first = (i * views + (view === "demand" ? 0 : 1)) * groups;
    return cells.slice(first, first + groups);
  });
}

/** Mean of a cell over draws, with its standard error. */
export function meanOf(histograms: Histograms, cell: number): { mean: number; error: number } {
  const { draws } = histograms;
  const mean = histograms.sums[cell] / draws;
  let squares = 0;
  for (const { value, draws: n } of valuesOf(histograms, cell)) squares += n * (value - mean) ** 2;
  return { mean, error: Math.sqrt(squares / (draws - 1) / draws) };
}
