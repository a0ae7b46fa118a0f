import { dirichlet } from "./random/samplers.ts";
import { openStream, type Purpose, type Stream } from "./random/stream.ts";

/** How much larger or smaller each share of a whole is than it was at the base census, in the year that a draw is in. */
export interface SharePull {
  /** Goes back to the base census: every pull is 1. */
  begin(): void;
  /** Goes on to forecast year `year`; years must come in order. */
  turnTo(year: number): void;
  /** By part; 1 on average over draws. */
  readonly pull: Float64Array;
}

/**
 * Shares that wander: a year's are drawn from a Dirichlet distribution with the year's before as its mean and weight 1 / sd² - 1,
 * so that a share q moves by a variance of sd² q (1 - q) a year and neither up nor down on average. A part's pull is its share over
 * that at the base census.
 *
 * @param inflow shares at the base census; they add up to 1
 * @param sd above 0, below 1
 * @param stream keyed to the draw before `begin`
 */
export function createSharePull(inflow: Float64Array, sd: number, purpose: Purpose, stream: Stream): SharePull {
  const weight = 1 / sd ** 2 - 1;
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
      for (let part = 0; part < shares.length; part++) parameters[part] = weight * shares[part];
      openStream(stream, purpose, year, 0);
      dirichlet(stream, parameters, shares, 0);
      for (let part = 0; part < shares.length; part++) {
        if (inflow[part] > 0) pull[part] = shares[part] / inflow[part];
      }
    },
  };
}
