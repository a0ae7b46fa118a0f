import type { Effects } from "../scenario/effects.ts";
import type { Stream } from "./random/stream.ts";

/** What the parts of this stage share: factors and strengths of the year and draw at hand. */
export interface LeverYear {
  readonly effects: Effects;
  readonly stream: Stream;
  /** Age and locality of each cell, as plans are counted by. */
  readonly personOfCell: Int32Array;
  year: number;
  readonly joinerTimes: Factors;
  readonly leaveTimes: Factors;
  readonly stayTimes: Factors;
  /** Whether some joiners of an age and need stay away: their cell is multiplied by less than the most. */
  thins(ageNeed: number): boolean;
  /** How strongly a part acts at an age of the later census. */
  strength(part: number, age: number): number;
  /** How strongly a part acts where age does not matter to it, as that of a backlog. */
  amount(part: number): number;
}

/** What cells are multiplied by in the year at hand. */
export interface Factors {
  /** False where every cell is multiplied by 1. */
  readonly any: boolean;
  at(cell: number): number;
}
