import { createStream, keyStream, openStream, PURPOSE, type Stream } from "../../src/simulate/random/stream.ts";

/** A stream of seed 1, draw 0, opened at a cell of its own. */
export function streamAt(cell: number): Stream {
  const stream = createStream();
  keyStream(stream, 1, 0);
  openStream(stream, PURPOSE.events, 1, cell);
  return stream;
}

/** What a sampler gives on `n` streams, one a cell. */
export function draws(n: number, sample: (stream: Stream) => number): Float64Array {
  const stream = streamAt(0);
  return Float64Array.from({ length: n }, (_, cell) => {
    openStream(stream, PURPOSE.events, 1, cell);
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
