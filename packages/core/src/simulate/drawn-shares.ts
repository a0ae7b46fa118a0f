import { total } from "../domain/total.ts";
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
  const { outcomes, alpha, counts, parent } = posterior;
  if (fixed) return { begin() {}, at: (cell) => cell * outcomes, shares: meanShares(posterior) };
  const above = parent && drawnShares(parent.posterior, purpose, stream, fixed, level + 1);
  const shares = new Float64Array(alpha.length);
  const drawn = new Uint8Array(alpha.length / outcomes);
  const parameters = new Float64Array(outcomes);
  const alike = parent !== undefined && parent.weight >= CELLS_ALIKE.children ? sharesAlike(posterior) : undefined;

  /** Shares at the parent's but for the cell's own counts. */
  function lean(from: number, leaning: number, own: Float64Array, parents: Float64Array, parentFrom: number): void {
    for (let k = 0; k < outcomes; k++) shares[from + k] = own[from + k] + leaning * parents[parentFrom + k];
  }

  function draw(cell: number): void {
    const from = cell * outcomes;
    const parentFrom = parent && above ? above.at(parent.of[cell]) : 0;
    if (above && alike) {
      lean(from, alike.leaning[cell], alike.own, above.shares, parentFrom);
      return;
    }
    for (let k = 0; k < outcomes; k++) parameters[k] = counts[from + k];
    if (parent && above) {
      for (let k = 0; k < outcomes; k++) parameters[k] += parent.weight * above.shares[parentFrom + k];
    }
    openStream(stream, purpose, level, cell);
    dirichlet(stream, parameters, shares, from);
  }

  return {
    shares,
    begin() {
      drawn.fill(0);
      above?.begin();
    },
    at(cell) {
      if (drawn[cell] === 0) {
        drawn[cell] = 1;
        draw(cell);
      }
      return cell * outcomes;
    },
  };
}

/** For cells that are as their parent but for their own counts: shares = own + leaning * the parent's shares. */
function sharesAlike({ outcomes, counts, parent }: SharePosterior): { own: Float64Array; leaning: Float64Array } {
  const weight = parent?.weight ?? 0;
  const leaning = new Float64Array(counts.length / outcomes);
  for (let cell = 0; cell < leaning.length; cell++) {
    leaning[cell] = weight / (weight + total(counts.subarray(cell * outcomes, (cell + 1) * outcomes)));
  }
  return { own: counts.map((count, i) => (count * leaning[Math.floor(i / outcomes)]) / weight), leaning };
}
