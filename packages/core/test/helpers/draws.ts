import { createStream, keyStream, openStream, type Purpose, type Stream } from "../../src/simulate/random/stream.ts";

/** A purpose that the simulation does not use, so that its numbers can change without changing the luck of a test. */
const TEST = 0 as number as Purpose;

/** A stream of seed 1, draw 0, opened at a cell of its own. */
export function streamAt(cell: number): Stream {
  const stream = createStream();
  keyStream(stream, 1, 0);
  openStream(stream, TEST, 1, cell);
  return stream;
}

/** What a sampler gives on `n` streams, one a cell. */
export function draws(n: number, sample: (stream: Stream) => number): Float64Array {
  const stream = streamAt(0);
  return Float64Array.from({ length: n }, (_, cell) => {
    openStream(stream, TEST, 1, cell);
    return sample(stream);
  });
}

/** A stream whose first uniform number is `u`, to 2^-33. */
export function streamGiving(u: number): Stream {
  const stream = streamAt(0);
  stream.words[0] = Math.floor(u * 2 ** 32);
  stream.given = 0;
  return stream;
}
