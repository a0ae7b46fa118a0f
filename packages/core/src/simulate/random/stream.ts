import { threefry } from "./threefry.ts";

/**
 * What a random number is for. Each purpose has numbers of its own, so that a change to one part of the simulation does
 * not disturb the luck of another. The numbers may not be reused or changed: they are part of what a seed means.
 */
export const PURPOSE = {
  walk: 1,
  yearShock: 2,
  leaveRate: 3,
  moveRate: 4,
  recodeRate: 5,
  joinRate: 6,
  enterRate: 7,
  events: 8,
  newNeed: 9,
  joiners: 10,
  overflowDeal: 11,
  contest: 12,
  reportDeal: 13,
  eventCount: 14,
  joinerCount: 15,
  settingWalk: 16,
  ageWalk: 17,
  leavingYear: 18,
  leverSize: 20,
  leverLeaving: 21,
  leverLeavers: 22,
  leverShift: 23,
  leverMovers: 24,
  leverJoiners: 25,
  leverEntry: 26,
  backlogCount: 27,
  backlog: 28,
} as const;

export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

/**
 * A stream of random numbers, keyed by (seed, draw) and opened at (purpose, year, cell). A stream object is opened again
 * and again: what it gives depends on its keys alone, never on what was drawn before.
 */
export interface Stream {
  /** Seed (low and high word), draw, purpose. */
  readonly key: Int32Array;
  /** Year, cell, ordinal, number of the next block of four words. */
  readonly counter: Int32Array;
  /** Words of the present block in front; longer where many were asked for at once. */
  words: Int32Array;
  /** Words of the present block that were given out, 0 to 4. */
  given: number;
}

/** A stream, to be keyed by `keyStream` before its first use. */
export function createStream(): Stream {
  return { key: new Int32Array(4), counter: new Int32Array(4), words: new Int32Array(4), given: 4 };
}

/**
 * Turns a stream to a draw.
 * @param seed whole number from 0 to 2^53 - 1
 * @param draw whole number from 0 to 2^32 - 1
 */
export function keyStream(stream: Stream, seed: number, draw: number): void {
  stream.key[0] = seed;
  stream.key[1] = Math.floor(seed / 0x100000000);
  stream.key[2] = draw;
  stream.given = 4;
}

/**
 * Opens the stream at the first number of a purpose, year (counted from the base census) and cell; the ordinal tells apart
 * several children of one cell.
 */
export function openStream(stream: Stream, purpose: Purpose, year: number, cell: number, ordinal = 0): void {
  const { key, counter } = stream;
  key[3] = purpose;
  counter[0] = year;
  counter[1] = cell;
  counter[2] = ordinal;
  counter[3] = 0;
  stream.given = 4;
}

/** The next uniform number, strictly between 0 and 1, in steps of 2^-32. */
export function uniform(stream: Stream): number {
  if (stream.given === 4) {
    threefry(stream.key, stream.counter, stream.words);
    stream.counter[3]++;
    stream.given = 0;
  }
  return uniformOf(stream.words[stream.given++]);
}

/** The uniform number that a random word stands for. */
export function uniformOf(word: number): number {
  return ((word >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/**
 * The first `n` words of a stream just opened, worked out together, which takes half the time: uniformOf(words[i]) is the
 * number that `uniform` would give. They stand until the stream is used again, for which it must be opened again.
 */
export function firstWords(stream: Stream, n: number): Int32Array {
  const blocks = (n + 3) >> 2;
  if (blocks * 4 > stream.words.length) stream.words = new Int32Array(blocks * 8);
  threefry(stream.key, stream.counter, stream.words, blocks);
  return stream.words;
}
