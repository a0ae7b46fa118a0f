import type { HeatInput } from "./heat-input.ts";

/** The figures of a heat map, row by row; undefined where one is not shown. */
export function heatGrid({
  rows,
  columns,
  cells,
}: Pick<HeatInput, "rows" | "columns" | "cells">): (number | undefined)[][] {
  const key = (row: string, column: string): string => JSON.stringify([row, column]);
  const values = new Map(cells.map(({ row, column, value }) => [key(row, column), value]));
  return rows.map((row) =>
    columns.map((column) => {
      const cell = key(row.code, column.code);
      return values.has(cell) ? values.get(cell) : 0;
    }),
  );
}
