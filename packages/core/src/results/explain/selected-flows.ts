import { cellCount, type Shape } from "../../dataset/shape.ts";
import { AGE_COUNT } from "../../domain/ages.ts";
import type { YearEvents } from "../../simulate/year-events.ts";

/** What changes the number of plans in some cells, in the order in which it happens to a child in a year. */
export const SELECTED_FLOWS = ["leavers", "movers", "recoding", "joiners"] as const;

/** Adds the flows of a year's events to sums, in the order of SELECTED_FLOWS, in plans of the selected cells. */
export type FlowAdder = (events: YearEvents, sums: Int32Array) => void;

/**
 * Makes the adder of flows into some cells less those out of them. Who moves and is recorded with another need in one year
 * first moves, as in the simulation, so each change counts once and they add up to what the child's two states differ by.
 * What is left of a change is that everyone turned a year older.
 *
 * @param selected 1 for each cell that counts
 */
export function flowAdder(shape: Shape, selected: Uint8Array): FlowAdder {
  const localities = shape.localities.length;
  const settings = shape.settings.length;
  const aYearOlder = cellCount(shape) / AGE_COUNT;
  const settingOf = (cell: number): number => Math.floor(cell / localities) % settings;
  return ({ count, from, to, joiners, joined }, sums) => {
    for (let i = 0; i < count; i++) {
      const before = selected[from[i]];
      if (to[i] < 0) {
        sums[0] -= before;
        continue;
      }
      const moved = selected[from[i] + (settingOf(to[i]) - settingOf(from[i])) * localities];
      sums[1] += moved - before;
      sums[2] += selected[to[i] - aYearOlder] - moved;
    }
    for (let i = 0; i < joiners; i++) sums[3] += selected[joined[i]];
  };
}
