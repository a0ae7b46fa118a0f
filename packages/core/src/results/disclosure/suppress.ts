import { cheapestCycle } from "./cheapest-cycle.ts";
import type { TwoWayTable } from "./two-way-table.ts";

/** A count up to this, and above 0, is hidden. */
export const MOST_HIDDEN = 5;

/** Totals are hidden only where nothing else serves, and zeros, of which many know why they are 0, after other figures. */
const TOTAL_COST = 1e9;
const ZERO_COST = 1e6;

/** True for a figure that must be hidden for its own sake. */
export function isSmall(value: number): boolean {
  return value > 0 && value <= MOST_HIDDEN;
}

/**
 * Which figures of a table to hide: those from 1 to 5, and as few others as can be found so that none of these can be worked
 * out from the totals and from counts never being below 0.
 *
 * Source: tables as networks, and hiding along cycles: Gusfield, "A graph theoretic approach to statistical data security",
 * SIAM Journal on Computing 17 (1988).
 */
export function suppress(table: TwoWayTable): Uint8Array {
  const { rows, columns, values } = table;
  const cells = Array.from({ length: rows * columns }, (_, cell) => cell);
  const hidden = Uint8Array.from(cells, (cell) => Number(isSmall(values[cell])));
  const costOf = (cell: number): number => {
    if (hidden[cell]) return 0;
    const isTotal = cell % columns === columns - 1 || cell >= (rows - 1) * columns;
    return (isTotal ? TOTAL_COST : 0) + (values[cell] === 0 ? ZERO_COST : values[cell]);
  };
  for (const cell of cells.filter((each) => isSmall(values[each]))) {
    for (const other of cheapestCycle(table, cell, costOf).toHide) hidden[other] = 1;
  }
  return hidden;
}
