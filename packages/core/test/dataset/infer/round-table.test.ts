import fc from "fast-check";
import { expect, test } from "vitest";
import { roundTable } from "../../../src/dataset/infer/round-table.ts";

/** A table whose row and column sums are whole: a whole table with amounts moved around within its rectangles. */
const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      whole: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: rows * columns, maxLength: rows * columns }),
      moves: fc.array(
        fc.tuple(
          fc.nat(rows - 1),
          fc.nat(rows - 1),
          fc.nat(columns - 1),
          fc.nat(columns - 1),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        { maxLength: 12 },
      ),
    }),
  )
  .map(({ rows, columns, whole, moves }) => {
    const values = [...whole];
    for (const [a, b, c, d, part] of moves) {
      if (a === b || c === d) continue;
      const amount = part * Math.min(values[a * columns + c], values[b * columns + d]);
      values[a * columns + c] -= amount;
      values[b * columns + d] -= amount;
      values[a * columns + d] += amount;
      values[b * columns + c] += amount;
    }
    return { rows, columns, whole, values };
  });

const lineSums = (cells: ArrayLike<number>, lineOf: (cell: number) => number, lines: number) =>
  Array.from({ length: lines }, (_, line) =>
    Array.from(cells).reduce((sum, value, cell) => sum + (lineOf(cell) === line ? value : 0), 0),
  );

test("rows and columns keep their sums, and no cell changes by a whole plan", () => {
  fc.assert(
    fc.property(tables, ({ rows, columns, whole, values }) => {
      const rowOf = values.map((_, cell) => Math.floor(cell / columns));
      const columnOf = values.map((_, cell) => cell % columns);
      const rowTotals = lineSums(whole, (cell) => rowOf[cell], rows);
      const columnTotals = lineSums(whole, (cell) => columnOf[cell], columns);
      const rounded = roundTable({ values, rowOf, columnOf, rowTotals, columnTotals });
      expect(lineSums(rounded, (cell) => rowOf[cell], rows)).toEqual(rowTotals);
      expect(lineSums(rounded, (cell) => columnOf[cell], columns)).toEqual(columnTotals);
      for (const [cell, value] of values.entries()) expect(Math.abs(rounded[cell] - value)).toBeLessThan(1.001);
    }),
  );
});

test("an alternating path mends what taking the largest remainders first gets wrong", () => {
  // Row 1 has only its first column to give to; greed would give that column's unit to row 0.
  const rounded = roundTable({
    values: [0.6, 0.4, 0.4, 0, 0, 0.6],
    rowOf: [0, 0, 1, 1, 2, 2],
    columnOf: [0, 1, 0, 1, 0, 1],
    rowTotals: [1, 1, 0],
    columnTotals: [1, 1],
  });
  expect([...rounded]).toEqual([0, 1, 1, 0, 0, 0]);
});

test("a cell is rounded towards the whole number it should be near", () => {
  const table = { rowOf: [0, 0], columnOf: [0, 1], rowTotals: [1], columnTotals: [0, 1] };
  expect([...roundTable({ ...table, values: [0.5, 0.5] })]).toEqual([0, 1]);
  const free = { values: [0.5, 0.5, 0.5, 0.5], rowOf: [0, 0, 1, 1], columnOf: [0, 1, 0, 1] };
  const sums = { rowTotals: [1, 1], columnTotals: [1, 1] };
  expect([...roundTable({ ...free, ...sums, near: [0, 1, 1, 0] })]).toEqual([0, 1, 1, 0]);
  expect([...roundTable({ ...free, ...sums, near: [1, 0, 0, 1] })]).toEqual([1, 0, 0, 1]);
});

test("totals that the values do not have are met all the same", () => {
  const rounded = roundTable({
    values: [5, 0, 0, 5],
    rowOf: [0, 0, 1, 1],
    columnOf: [0, 1, 0, 1],
    rowTotals: [3, 4],
    columnTotals: [6, 1],
  });
  expect(rounded[0] + rounded[1]).toBe(3);
  expect(rounded[2] + rounded[3]).toBe(4);
  expect(rounded[0] + rounded[2]).toBe(6);
});
