import { CELLS_ALIKE, meanShares, type SharePosterior } from "../rates/posterior.ts";
import { dirichlet } from "./random/samplers.ts";
import { openStream, type Purpose, type Stream } from "./random/stream.ts";

/** The shares of one draw, cell by cell, drawn from the top down when first asked for. */
export interface DrawnShares {
  /** Starts a draw: forgets the values of the last. */
  begin(): void;
  /** Sees to it that a cell is drawn; gives the place of its first share in `shares`. */
  at(cell: number): number;
  /** shares[cell * outcomes + outcome]. */
  readonly shares: Float64Array;
}

/**
 * Shares drawn from a posterior, or fixed at their means. A cell's stream is opened at its level, 0 being the posterior
 * itself, 1 its parents and so on, so that the order of asking does not matter.
 */
export function drawnShares(
  posterior: SharePosterior,
  purpose: Purpose,
  stream: Stream,
  fixed: boolean,
  level = 0,
): DrawnShares {
  const { outcomes, counts, alpha, parent } = posterior;
  if (fixed) return { begin() {}, at: (cell) => cell * outcomes, shares: meanShares(posterior) };
  const parents = parent && drawnShares(parent.posterior, purpose, stream, fixed, level + 1);
  const shares = new Float64Array(alpha.length);
  const drawn = new Uint8Array(alpha.length / outcomes);
  const parameters = new Float64Array(outcomes);
  const alike = parent !== undefined && parent.weight >= CELLS_ALIKE.children;
  return {
    shares,
    begin() {
      drawn.fill(0);
      parents?.begin();
    },
    at(cell) {
      const from = cell * outcomes;
      if (drawn[cell] === 1) return from;
      drawn[cell] = 1;
      if (parent && parents) {
        const above = parents.at(parent.of[cell]);
        for (let k = 0; k < outcomes; k++) {
          parameters[k] = counts[from + k] + parent.weight * parents.shares[above + k];
        }
      } else {
        for (let k = 0; k < outcomes; k++) parameters[k] = counts[from + k];
      }
      if (alike) {
        writeShares(parameters, shares, from);
      } else {
        openStream(stream, purpose, level, cell);
        dirichlet(stream, parameters, shares, from);
      }
      return from;
    },
  };
}

/** Writes parameters as the shares that they are of their sum. */
function writeShares(parameters: Float64Array, shares: Float64Array, from: number): void {
  let sum = 0;
  for (let k = 0; k < parameters.length; k++) sum += parameters[k];
  for (let k = 0; k < parameters.length; k++) shares[from + k] = parameters[k] / sum;
}
