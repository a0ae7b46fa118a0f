import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDraws,
  addValue,
  emptyHistograms,
  type Histograms,
  mergeHistograms,
  valuesOf,
} from "../../src/results/histogram.ts";

/** Draws, each with the value of every cell. */
type Draws = readonly (readonly number[])[];

const CELLS = 4;

const value = fc.oneof(
  fc.constant(0),
  fc.nat({ max: 5 }),
  fc.integer({ min: 900, max: 1100 }),
  fc.nat({ max: 100_000 }),
);

const someDraws = fc.array(fc.array(value, { minLength: CELLS, maxLength: CELLS }), { minLength: 1, maxLength: 60 });

function histogramsOf(draws: Draws): Histograms {
  const histograms = emptyHistograms(CELLS);
  for (const values of draws) {
    values.forEach((each, cell) => {
      addValue(histograms, cell, each);
    });
    histograms.draws++;
  }
  return histograms;
}

function cellsOf(histograms: Histograms) {
  return Array.from({ length: CELLS }, (_, cell) => ({
    sum: histograms.sums[cell],
    values: valuesOf(histograms, cell),
  }));
}

/** The same, counted in a plain map. */
function countedPlainly(draws: Draws) {
  return Array.from({ length: CELLS }, (_, cell) => {
    const values = draws.map((each) => each[cell]).sort((a, b) => a - b);
    const counts = new Map<number, number>();
    for (const each of values) counts.set(each, (counts.get(each) ?? 0) + 1);
    return {
      sum: values.reduce((sum, each) => sum + each, 0),
      values: [...counts].map(([each, n]) => ({ value: each, draws: n })),
    };
  });
}

test("three draws of 7, 0 and 7", () => {
  const histograms = histogramsOf([
    [7, 0, 0, 0],
    [0, 0, 0, 0],
    [7, 0, 0, 0],
  ]);
  expect(valuesOf(histograms, 0)).toEqual([
    { value: 0, draws: 1 },
    { value: 7, draws: 2 },
  ]);
  expect(valuesOf(histograms, 1)).toEqual([{ value: 0, draws: 3 }]);
  expect([...histograms.sums]).toEqual([14, 0, 0, 0]);
});

test("values ascending with their draws, as a plain map counts them", () => {
  fc.assert(
    fc.property(someDraws, (draws) => {
      expect(cellsOf(histogramsOf(draws))).toEqual(countedPlainly(draws));
    }),
    { numRuns: 300 },
  );
});

test("draws added some at once, in any number of lots, are counted like those added one by one", () => {
  fc.assert(
    fc.property(someDraws, fc.integer({ min: 1, max: 16 }), (draws, atOnce) => {
      const histograms = emptyHistograms(CELLS);
      for (let i = 0; i < draws.length; i += atOnce) {
        const lot = draws.slice(i, i + atOnce);
        addDraws(histograms, Int32Array.from(lot.flat()), lot.length);
      }
      expect(histograms.draws).toBe(draws.length);
      expect(cellsOf(histograms)).toEqual(countedPlainly(draws));
    }),
    { numRuns: 100 },
  );
});

test("draws shared out in any way and merged in any order give the same", () => {
  fc.assert(
    fc.property(
      someDraws,
      fc.array(fc.nat({ max: 4 }), { minLength: 60, maxLength: 60 }),
      fc.nat(),
      (draws, to, turn) => {
        const parts = [0, 1, 2, 3, 4].map((part) => histogramsOf(draws.filter((_, i) => to[i] === part)));
        const first = turn % parts.length;
        const merged = emptyHistograms(CELLS);
        for (const part of [...parts.slice(first), ...parts.slice(0, first)]) mergeHistograms(merged, part);
        expect(merged.draws).toBe(draws.length);
        expect(cellsOf(merged)).toEqual(cellsOf(histogramsOf(draws)));
      },
    ),
    { numRuns: 300 },
  );
});

test("merging leaves what is merged as it was", () => {
  const part = histogramsOf([[3, 1, 0, 1000]]);
  const before = cellsOf(part);
  const whole = histogramsOf([[2000, 1, 5, 1]]);
  mergeHistograms(whole, part);
  expect(cellsOf(part)).toEqual(before);
});

test("a cell's bins can grow far beyond their first room, downwards and upwards, without touching another's", () => {
  const draws: number[][] = [];
  for (let i = 0; i < 3000; i++) draws.push([5000 - i, 5000 + i, i % 7, 12]);
  expect(cellsOf(histogramsOf(draws))).toEqual(countedPlainly(draws));
});
