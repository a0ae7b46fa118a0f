import type { SharesInput } from "../../src/rates/shrink-shares.ts";
import { dirichlet } from "../../src/simulate/random/samplers.ts";
import { type Stream, uniform } from "../../src/simulate/random/stream.ts";
import { streamAt } from "./draws.ts";

/** Cells that scatter round their groups' shares by a known weight. */
export interface SharesWorld {
  /** Mean shares of all groups, which these scatter round with a weight of 10. */
  readonly outcomes: readonly number[];
  readonly groups: number;
  /** Cells of each group. */
  readonly cells: number;
  /** Most children in a cell; most cells have fewer. */
  readonly children: number;
  readonly weight: number;
}

/** Counts drawn from shares that are known. */
export function sharesWorld({ outcomes, groups, cells, children, weight }: SharesWorld, seed: number) {
  const stream = streamAt(seed);
  const top = Float64Array.from(outcomes);
  const truth: Float64Array[] = [];
  for (let group = 0; group < groups; group++) {
    const shares = scattered(stream, top, 10);
    for (let cell = 0; cell < cells; cell++) truth.push(scattered(stream, shares, weight));
  }
  return {
    counts: countsOf(stream, truth, children),
    groupOf: Int32Array.from({ length: truth.length }, (_, cell) => Math.floor(cell / cells)),
  };
}

/** Cells that scatter round their parents, and these round their grandparents: numbers of each, and the weights. */
export interface Family {
  readonly grandparents: number;
  /** Parents of each grandparent, and cells of each parent. */
  readonly parents: number;
  readonly cells: number;
  readonly between: number;
  readonly within: number;
}

/** Counts of two outcomes, the first of which 1 in 5 have, in cells of up to 40 children, with the share that is true. */
export function family(
  { grandparents, parents, cells, between, within }: Family,
  seed: number,
): SharesInput & { readonly truth: Float64Array } {
  const stream = streamAt(seed);
  const truth: Float64Array[] = [];
  for (let grandparent = 0; grandparent < grandparents; grandparent++) {
    const top = scattered(stream, Float64Array.of(0.2, 0.8), 10);
    for (let parent = 0; parent < parents; parent++) {
      const shares = scattered(stream, top, between);
      for (let cell = 0; cell < cells; cell++) truth.push(scattered(stream, shares, within));
    }
  }
  return {
    outcomes: 2,
    counts: countsOf(stream, truth, 40),
    parentOf: Int32Array.from(truth, (_, cell) => Math.floor(cell / cells)),
    grandparentOf: Int32Array.from({ length: grandparents * parents }, (_, parent) => Math.floor(parent / parents)),
    top: Float64Array.from({ length: 2 * grandparents }, (_, i) => (i % 2 === 0 ? 0.2 : 0.8)),
    truth: Float64Array.from(truth, (shares) => shares[0]),
  };
}

/** Counts the outcomes of so many children, whose shares stand in `shares` from `from`. */
export function countInto(
  stream: Stream,
  shares: Float64Array,
  counts: Float64Array,
  from: number,
  outcomes: number,
  children: number,
): void {
  for (let child = 0; child < children; child++) {
    let left = uniform(stream);
    let outcome = 0;
    while (outcome < outcomes - 1 && left >= shares[outcome]) left -= shares[outcome++];
    counts[from + outcome]++;
  }
}

function scattered(stream: Stream, shares: Float64Array, weight: number): Float64Array {
  const out = new Float64Array(shares.length);
  dirichlet(
    stream,
    shares.map((share) => weight * share),
    out,
    0,
  );
  return out;
}

/** Counts of at most `children` a cell; most cells have fewer. */
function countsOf(stream: Stream, truth: readonly Float64Array[], children: number): Float64Array {
  const outcomes = truth[0].length;
  const counts = new Float64Array(truth.length * outcomes);
  truth.forEach((shares, cell) => {
    countInto(stream, shares, counts, cell * outcomes, outcomes, Math.ceil(children * uniform(stream) ** 2));
  });
  return counts;
}
