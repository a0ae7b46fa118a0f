import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cheapestCycle } from "../../../src/results/disclosure/cheapest-cycle.ts";
import { suppress } from "../../../src/results/disclosure/suppress.ts";
import { suppressLine } from "../../../src/results/disclosure/suppress-line.ts";
import type { TwoWayTable } from "../../../src/results/disclosure/two-way-table.ts";

/** The hidden figures of a table that can be worked out all the same. */
function exactCells(table: TwoWayTable, hidden: ArrayLike<number>): number[] {
  const costOf = (cell: number) => (hidden[cell] ? 0 : 1);
  return Array.from({ length: table.rows * table.columns }, (_, cell) => cell).filter(
    (cell) => hidden[cell] && cheapestCycle(table, cell, costOf).cost > 0,
  );
}

/** A table with its totals, from the rows of its inner figures. */
function withTotals(inner: readonly (readonly number[])[]) {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const full = [...inner, inner[0].map((_, column) => sum(inner.map((row) => row[column])))].map((row) => [
    ...row,
    sum(row),
  ]);
  return { rows: full.length, columns: full[0].length, values: full.flat() };
}

type Table = ReturnType<typeof withTotals>;

/** An attack by trying out: every table of whole numbers from 0 that agrees with what is shown. Gives the hidden cells' values. */
function everyTable({ columns, values }: Table, hidden: ArrayLike<number>): Set<number>[] {
  const found = values.map(() => new Set<number>());
  const most = values[values.length - 1] + 2;
  const tried = values.map((value, cell) => (hidden[cell] ? -1 : value));
  const lineFits = (cells: readonly number[]) => {
    const [total, ...parts] = [...cells].reverse();
    return total === parts.reduce((a, b) => a + b, 0);
  };
  const row = (r: number) => tried.slice(r * columns, (r + 1) * columns);
  const place = (cell: number): void => {
    if (cell === values.length) {
      for (let c = 0; c < columns; c++) if (!lineFits(tried.filter((_, at) => at % columns === c))) return;
      for (const [at, value] of tried.entries()) found[at].add(value);
      return;
    }
    const isHidden = hidden[cell];
    for (let value = isHidden ? 0 : tried[cell]; value <= (isHidden ? most : tried[cell]); value++) {
      tried[cell] = value;
      if (cell % columns < columns - 1 || lineFits(row(Math.floor(cell / columns)))) place(cell + 1);
    }
    if (isHidden) tried[cell] = -1;
  };
  place(0);
  return found;
}

const inner = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

describe("hiding figures of a table with its totals", () => {
  test("hides the small, one beside it in its row and column, and the corner of the two", () => {
    const table = withTotals([
      [3, 20, 30],
      [40, 50, 60],
      [70, 80, 90],
    ]);
    expect([...suppress(table)]).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("hides nothing where nothing is small", () => {
    expect([
      ...suppress(
        withTotals([
          [0, 6],
          [7, 1000],
        ]),
      ),
    ]).toEqual(Array(9).fill(0));
  });

  test("says the same as trying every table out", () => {
    fc.assert(
      fc.property(inner(2, 2, 3), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (figures, flags) => {
        const table = withTotals(figures);
        const hidden = flags.map(Number);
        const alone = everyTable(table, hidden).flatMap((values, cell) =>
          hidden[cell] && values.size === 1 ? [cell] : [],
        );
        expect(exactCells(table, hidden)).toEqual(alone);
      }),
      { numRuns: 40 },
    );
  });

  test("leaves no figure from 1 to 5 that can be worked out, and shows none", () => {
    fc.assert(
      fc.property(inner(4, 5, 40), fc.integer({ min: 1, max: 12 }), (figures, scale) => {
        const table = withTotals(figures.map((row) => row.map((figure) => Math.floor(figure / scale))));
        const hidden = suppress(table);
        const small = table.values.flatMap((value, cell) => (value >= 1 && value <= 5 ? [cell] : []));
        expect(small.filter((cell) => !hidden[cell])).toEqual([]);
        const exact = new Set(exactCells(table, hidden));
        expect(small.filter((cell) => exact.has(cell))).toEqual([]);
      }),
    );
  });
});

describe("hiding figures of a line with its total", () => {
  test("hides a second figure beside one that is alone, the smallest above 0", () => {
    expect(suppressLine([3, 20, 0, 9, 32])).toEqual([true, false, false, true, false]);
    expect(suppressLine([3, 0, 3])).toEqual([true, false, true]);
    expect(suppressLine([3, 4, 20, 27])).toEqual([true, true, false, false]);
    expect(suppressLine([6, 0, 6])).toEqual([false, false, false]);
  });
});
