import type { TwoWayTable } from "./two-way-table.ts";

/** A figure as an edge of the table's network. */
interface Edge {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

/** Figures that would have to be hidden so that another one can be another count, and what that costs; none where 0. */
export interface Cycle {
  readonly cost: number;
  readonly toHide: readonly number[];
}

/**
 * The least that must be hidden so that a hidden figure of a table can't be worked out from those shown, from the totals,
 * and from counts never being below 0. Its cost is 0 where that is so already.
 *
 * A table with its totals is a network in which what flows into a line flows out of it: a row's total flows from the column
 * of totals to the row, its figures on to the columns, their totals on to the row of totals, and the grand total back. A
 * figure can be another one exactly where it lies on a cycle of hidden figures that can each give way: rise, or fall where
 * it is above 0. The cheapest path between its two ends (Dijkstra's) makes the cheapest such cycle.
 *
 * @param costOf what it costs to hide a figure: 0 for one that is hidden, above 0 for all others
 */
export function cheapestCycle(table: TwoWayTable, cell: number, costOf: (cell: number) => number): Cycle {
  const edges = edgesOf(table);
  const rises = cheapestPath(table, edges, edges[cell].to, edges[cell].from, cell, costOf);
  if (table.values[cell] === 0) return rises;
  const falls = cheapestPath(table, edges, edges[cell].from, edges[cell].to, cell, costOf);
  return falls.cost < rises.cost ? falls : rises;
}

function cheapestPath(
  { rows, columns, values }: TwoWayTable,
  edges: readonly Edge[],
  from: number,
  to: number,
  without: number,
  costOf: (cell: number) => number,
): Cycle {
  const nodes = rows + columns;
  const costs = Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
  const by = Array<{ readonly cell: number; readonly node: number } | undefined>(nodes);
  const done = new Uint8Array(nodes);
  costs[from] = 0;
  for (let step = 0; step < nodes; step++) {
    const node = costs.reduce((best, cost, at) => (!done[at] && (best < 0 || cost < costs[best]) ? at : best), -1);
    if (node === to || costs[node] === Number.POSITIVE_INFINITY) break;
    done[node] = 1;
    for (const edge of edges) {
      const canFall = values[edge.cell] > 0;
      const next = edge.from === node ? edge.to : edge.to === node && canFall ? edge.from : -1;
      if (next < 0 || edge.cell === without || costs[node] + costOf(edge.cell) >= costs[next]) continue;
      costs[next] = costs[node] + costOf(edge.cell);
      by[next] = { cell: edge.cell, node };
    }
  }
  const toHide: number[] = [];
  for (let last = by[to]; last; last = by[last.node]) if (costOf(last.cell) > 0) toHide.push(last.cell);
  return { cost: costs[to], toHide };
}

/** One edge a figure. Nodes: the rows, the row of totals being the last; then the columns, the column of totals being the last. */
function edgesOf({ rows, columns }: TwoWayTable): Edge[] {
  return Array.from({ length: rows * columns }, (_, cell) => {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const isTotalOfOneLine = (column === columns - 1) !== (row === rows - 1);
    return isTotalOfOneLine ? { cell, from: rows + column, to: row } : { cell, from: row, to: rows + column };
  });
}
