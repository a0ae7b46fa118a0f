/** A table of two dimensions as a list of cells, to be made whole. */
export interface TableToRound {
  readonly values: ArrayLike<number>;
  readonly rowOf: ArrayLike<number>;
  readonly columnOf: ArrayLike<number>;
  /** Whole numbers; rows and columns have the same sum. */
  readonly rowTotals: ArrayLike<number>;
  readonly columnTotals: ArrayLike<number>;
  /** A whole number near which a cell is rounded where there is a choice, such as the same cohort's a year before. */
  readonly near?: ArrayLike<number>;
}

/** Below this a cell counts as whole already. */
const WHOLE = 1e-6;

/** Cells are raised that were rounded down by more than this; by less only where the totals leave no other way. */
const FRACTIONS = [0.02, WHOLE] as const;

/**
 * Controlled rounding: whole numbers that add up to every row and column total, each cell rounded up or down. Cells are raised in
 * order of what they were rounded down by, as the totals have room; what is left is placed along alternating paths, as
 * in a bipartite matching. Where the values do not have these margins (to a millionth), cells may change by more than 1.
 *
 * Source: Cox, "A constructive procedure for unbiased controlled rounding", JASA 82 (1987), for that it can always be done.
 */
export function roundTable(table: TableToRound): Int32Array {
  const whole = Int32Array.from(table.values, (value) => Math.floor(value + WHOLE));
  const rows = lines(table.rowOf, table.rowTotals);
  const columns = lines(table.columnOf, table.columnTotals);
  whole.forEach((count, cell) => {
    rows.left[table.rowOf[cell]] -= count;
    columns.left[table.columnOf[cell]] -= count;
  });
  lower(table, whole, rows, columns.left, table.columnOf);
  lower(table, whole, columns, rows.left, table.rowOf);
  const raised = raiseGreedily(table, whole, rows.left, columns.left);
  for (const least of FRACTIONS) {
    raiseAlongPaths(table, whole, rows, columns, raised, (cell) => fractionOf(table, cell) > least && !raised[cell]);
  }
  raiseAlongPaths(table, whole, rows, columns, raised, () => true);
  return whole;
}

interface Lines {
  /** Cells of each row or column. */
  readonly cells: readonly (readonly number[])[];
  /** What each still lacks of its total. */
  readonly left: Int32Array;
}

function lines(lineOf: ArrayLike<number>, totals: ArrayLike<number>): Lines {
  const cells = Array.from(totals, (): number[] => []);
  for (let cell = 0; cell < lineOf.length; cell++) cells[lineOf[cell]].push(cell);
  return { cells, left: Int32Array.from(totals) };
}

function fractionOf({ values }: TableToRound, cell: number): number {
  return values[cell] - Math.floor(values[cell] + WHOLE);
}

/** Gives every row what it lacks, as far as cells may be raised. */
function raiseAlongPaths(
  table: TableToRound,
  whole: Int32Array,
  rows: Lines,
  columns: Lines,
  raised: Uint8Array,
  mayRaise: (cell: number) => boolean,
): void {
  rows.left.forEach((_, row) => {
    while (rows.left[row] > 0) {
      const path = findPath(table, row, rows, columns, mayRaise, raised);
      if (!path) break;
      for (const { cell, up } of path) {
        whole[cell] += up ? 1 : -1;
        raised[cell] = up ? 1 : 0;
      }
      rows.left[row]--;
      columns.left[table.columnOf[path[path.length - 1].cell]]--;
    }
  });
}

/** Takes away from lines that hold more than their total. */
function lower(
  { values }: TableToRound,
  whole: Int32Array,
  line: Lines,
  crossLeft: Int32Array,
  crossOf: ArrayLike<number>,
): void {
  line.left.forEach((left, l) => {
    const byExcess = left < 0 ? [...line.cells[l]].sort((a, b) => whole[b] - values[b] - (whole[a] - values[a])) : [];
    for (let over = -left, i = 0; over > 0 && byExcess.length > 0; i = (i + 1) % byExcess.length) {
      const cell = byExcess[i];
      if (whole[cell] === 0) {
        if (line.cells[l].every((each) => whole[each] === 0)) break;
        continue;
      }
      whole[cell]--;
      line.left[l]++;
      crossLeft[crossOf[cell]]++;
      over--;
    }
  });
}

function raiseGreedily(
  table: TableToRound,
  whole: Int32Array,
  rowLeft: Int32Array,
  columnLeft: Int32Array,
): Uint8Array {
  const raised = new Uint8Array(whole.length);
  const weight = Float64Array.from(whole, (count, cell) => {
    const towards = table.near === undefined ? 0 : table.near[cell] > count ? 0.5 : -0.5;
    return table.values[cell] - count + towards;
  });
  const order = [...whole.keys()]
    .filter((cell) => fractionOf(table, cell) > FRACTIONS[0])
    .sort((a, b) => weight[b] - weight[a] || a - b);
  for (const cell of order) {
    const row = table.rowOf[cell];
    const column = table.columnOf[cell];
    if (rowLeft[row] <= 0 || columnLeft[column] <= 0) continue;
    whole[cell]++;
    raised[cell] = 1;
    rowLeft[row]--;
    columnLeft[column]--;
  }
  return raised;
}

interface Step {
  readonly cell: number;
  readonly up: boolean;
}

/** Shortest path that raises and lowers cells by turns, from a row with something left to a column with something left. */
function findPath(
  table: TableToRound,
  start: number,
  rows: Lines,
  columns: Lines,
  mayRaise: (cell: number) => boolean,
  raised: Uint8Array,
): Step[] | undefined {
  const cameFrom = new Map<number, { row: number; cell: number }>();
  const reachedBy = new Map<number, number>([[start, -1]]);
  const queue = [start];
  for (const row of queue) {
    for (const cell of rows.cells[row]) {
      const column = table.columnOf[cell];
      if (cameFrom.has(column) || !mayRaise(cell)) continue;
      cameFrom.set(column, { row, cell });
      if (columns.left[column] > 0) return trace(column, cameFrom, reachedBy, table);
      for (const back of columns.cells[column]) {
        const next = table.rowOf[back];
        if (!raised[back] || reachedBy.has(next)) continue;
        reachedBy.set(next, back);
        queue.push(next);
      }
    }
  }
  return undefined;
}

function trace(
  end: number,
  cameFrom: ReadonlyMap<number, { row: number; cell: number }>,
  reachedBy: ReadonlyMap<number, number>,
  { columnOf }: TableToRound,
): Step[] {
  const steps: Step[] = [];
  for (let column = end; ; ) {
    const { row, cell } = cameFrom.get(column) as { row: number; cell: number };
    steps.unshift({ cell, up: true });
    const back = reachedBy.get(row) as number;
    if (back < 0) return steps;
    steps.unshift({ cell: back, up: false });
    column = columnOf[back];
  }
}
