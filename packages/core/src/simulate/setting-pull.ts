import type { DemandModel } from "./model.ts";
import { dirichlet } from "./random/samplers.ts";
import { openStream, PURPOSE, type Stream } from "./random/stream.ts";

/** How much more or less each setting draws those who join or move than it did, in the year that a draw is in. */
export interface SettingPull {
  /** Goes back to the base census: every pull is 1. */
  begin(): void;
  /** Goes on to forecast year `year`; years must come in order. */
  turnTo(year: number): void;
  /** By setting; 1 on average over draws. */
  readonly pull: Float64Array;
}

/**
 * The shares of settings among those who come into one wander: a year's are drawn from a Dirichlet distribution with the
 * year's before as its mean and weight 1 / sd² - 1, so that a share q moves by a variance of sd² q (1 - q) a year and neither up nor
 * down on average. A setting's pull is its share over that at the base census. Common to all ages, needs and localities.
 */
export function createSettingPull({ inflow, settingWalkSd }: DemandModel, stream: Stream): SettingPull {
  const weight = 1 / settingWalkSd ** 2 - 1;
  const shares = Float64Array.from(inflow);
  const parameters = new Float64Array(inflow.length);
  const pull = new Float64Array(inflow.length).fill(1);
  return {
    pull,
    begin() {
      shares.set(inflow);
      pull.fill(1);
    },
    turnTo(year) {
      for (let setting = 0; setting < shares.length; setting++) parameters[setting] = weight * shares[setting];
      openStream(stream, PURPOSE.settingWalk, year, 0);
      dirichlet(stream, parameters, shares, 0);
      for (let setting = 0; setting < shares.length; setting++) {
        if (inflow[setting] > 0) pull[setting] = shares[setting] / inflow[setting];
      }
    },
  };
}
