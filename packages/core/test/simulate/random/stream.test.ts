import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createStream,
  firstWords,
  keyStream,
  openStream,
  PURPOSE,
  type Purpose,
  uniform,
  uniformOf,
} from "../../../src/simulate/random/stream.ts";
import { draws, streamGiving } from "../../helpers/draws.ts";
import { expectMoments } from "../../helpers/moments.ts";

interface Keys {
  readonly seed: number;
  readonly draw: number;
  readonly purpose: Purpose;
  readonly year: number;
  readonly cell: number;
  readonly ordinal: number;
}

const KEYS: Keys = { seed: 1, draw: 2, purpose: PURPOSE.events, year: 3, cell: 4, ordinal: 5 };

const keys = fc.record({
  seed: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  draw: fc.nat({ max: 2 ** 32 - 1 }),
  purpose: fc.constantFrom(...Object.values(PURPOSE)),
  year: fc.nat({ max: 40 }),
  cell: fc.nat({ max: 2 ** 31 - 1 }),
  ordinal: fc.nat({ max: 100_000 }),
});

function tenNumbers(at: Keys, stream = createStream()): number[] {
  keyStream(stream, at.seed, at.draw);
  openStream(stream, at.purpose, at.year, at.cell, at.ordinal);
  return Array.from({ length: 10 }, () => uniform(stream));
}

test("the same keys give the same numbers, whatever was drawn before", () => {
  fc.assert(
    fc.property(keys, keys, fc.nat({ max: 9 }), (at, before, drawn) => {
      const used = createStream();
      keyStream(used, before.seed, before.draw);
      openStream(used, before.purpose, before.year, before.cell, before.ordinal);
      for (let i = 0; i < drawn; i++) uniform(used);
      expect(tenNumbers(at, used)).toEqual(tenNumbers(at));
    }),
  );
});

test("opening again, without keying again, starts at the first number", () => {
  const stream = createStream();
  const first = tenNumbers(KEYS, stream);
  openStream(stream, KEYS.purpose, KEYS.year, KEYS.cell, KEYS.ordinal);
  expect(Array.from({ length: 10 }, () => uniform(stream))).toEqual(first);
});

test.each<[string, Partial<Keys>]>([
  ["seed", { seed: 2 }],
  ["seed above 2^32", { seed: 1 + 2 ** 32 }],
  ["greatest seed", { seed: Number.MAX_SAFE_INTEGER }],
  ["draw", { draw: 3 }],
  ["draw above 2^31", { draw: 2 + 2 ** 31 }],
  ["purpose", { purpose: PURPOSE.joiners }],
  ["year", { year: 4 }],
  ["cell", { cell: 5 }],
  ["ordinal", { ordinal: 6 }],
])("another %s gives other numbers", (_, change) => {
  const others = new Set(tenNumbers({ ...KEYS, ...change }));
  expect(tenNumbers(KEYS).filter((number) => others.has(number))).toEqual([]);
});

test("the first words of a stream are the numbers that it gives one by one, however many are asked for at once", () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 40 }), (at, n) => {
      const stream = createStream();
      keyStream(stream, at.seed, at.draw);
      openStream(stream, at.purpose, at.year, at.cell, at.ordinal);
      const together = Array.from(firstWords(stream, n).subarray(0, n), uniformOf);
      openStream(stream, at.purpose, at.year, at.cell, at.ordinal);
      expect(together).toEqual(Array.from({ length: n }, () => uniform(stream)));
    }),
  );
});

test("the ordinal is 0 where it is not given", () => {
  const stream = createStream();
  keyStream(stream, KEYS.seed, KEYS.draw);
  openStream(stream, KEYS.purpose, KEYS.year, KEYS.cell);
  expect(uniform(stream)).toBe(tenNumbers({ ...KEYS, ordinal: 0 })[0]);
});

test("every purpose has a number of its own", () => {
  const numbers = Object.values(PURPOSE);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("uniform numbers have mean 1/2 and variance 1/12, across cells and along one stream", () => {
  const closed = { mean: 1 / 2, variance: 1 / 12, excessKurtosis: -6 / 5 };
  expectMoments(draws(100_000, uniform), closed);
  const stream = createStream();
  keyStream(stream, 1, 0);
  openStream(stream, PURPOSE.events, 1, 0);
  expectMoments(
    Float64Array.from({ length: 100_000 }, () => uniform(stream)),
    closed,
  );
});

test("numbers of neighbouring cells, years and draws do not go together", () => {
  const neighbours = ["cell", "year", "draw", "ordinal"] as const;
  const n = 20_000;
  for (const key of neighbours) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const at = { ...KEYS, cell: 2 * i };
      const next = { ...at, [key]: at[key] + 1 };
      sum += (tenNumbers(at)[0] - 0.5) * (tenNumbers(next)[0] - 0.5);
    }
    // The product of two independent uniform numbers less 1/2 has variance 1/144.
    expect(Math.abs(sum / n)).toBeLessThan((5 * (1 / 12)) / Math.sqrt(n));
  }
});

test("a uniform number is strictly between 0 and 1, even from the lowest and the highest word", () => {
  expect(uniform(streamGiving(0))).toBe(2 ** -33);
  expect(uniform(streamGiving(1 - 2 ** -32))).toBe(1 - 2 ** -33);
});
