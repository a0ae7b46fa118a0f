import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Shape } from "../../src/dataset/shape.ts";
import { type TransitionTally, tallyTransitions } from "../../src/rates/tally.ts";
import { smallDataset } from "../dataset/small-tables.ts";

/** Needs ASD and SEMH, settings mainstream and special, localities north and south. */
export const SMALL_SHAPE: Shape = {
  needs: ["ASD", "SEMH"],
  settings: ["mainstream", "special"],
  localities: ["north", "south"],
};

/** Long enough for every year to weigh the same. */
const NO_RECENCY = 1e12;

/** The tally of some transitions in the small dataset, every year weighing the same unless a half-life is given. */
export function tallyOf(
  transitions: readonly object[],
  halfLife = NO_RECENCY,
  leaveOut: number[] = [],
): TransitionTally {
  const dataset: Dataset = smallDataset({ transitions });
  return tallyTransitions(dataset, SMALL_SHAPE, { halfLife, joinerHalfLife: halfLife, leaveOut });
}
