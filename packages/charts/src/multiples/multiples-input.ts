import type { FanInput } from "../fan/fan-input.ts";
import type { ChartText } from "../frame/chart-text.ts";

/** One fan among several: of one need, locality or origin. Years are January censuses, ascending. */
export interface FanPanel extends Pick<FanInput, "observed" | "forecast" | "actual"> {
  readonly label: string;
}

/** What small multiples of fans show, in the order of `panels`. */
export interface MultiplesInput extends ChartText {
  readonly panels: readonly FanPanel[];
  /** One scale for all, so that sizes can be compared; or each its own, so that small ones can be seen. */
  readonly scale: "shared" | "own";
  /** What the key calls the figures that came since: "published" unless told. */
  readonly actual?: string;
}
