import type { Tally } from "@sufficiency/core";

/** Every buffer that a tally is made of, so that it can be handed to another thread instead of copied. */
export function tallyBuffers(tally: Tally): ArrayBuffer[] {
  return [...tally.counts, tally.flows, tally.places].flatMap(({ sums, low, size, start, bins }) =>
    [sums, low, size, start, bins].map((array) => array.buffer as ArrayBuffer),
  );
}
