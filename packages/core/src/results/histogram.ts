/**
 * For many cells at once, how many draws gave each whole number from 0. Zeros are not stored: they are the draws that gave
 * nothing else. Adding up histograms gives the same whatever the order, so draws can be shared out over threads.
 */
export interface Histograms {
  /** Draws counted. */
  draws: number;
  /** Sum of each cell's values over draws. */
  readonly sums: Float64Array;
  /** Lowest value that a cell's bins begin with; how many bins it has; where they stand in `bins`. */
  readonly low: Int32Array;
  readonly size: Int32Array;
  readonly start: Int32Array;
  /** Bins of all cells; grows as needed. */
  bins: Uint32Array;
  /** First free place in `bins`. */
  free: number;
}

/** Above every count of children. */
const GREATEST_VALUE = 0x7fffffff;

export function emptyHistograms(cells: number): Histograms {
  return {
    draws: 0,
    sums: new Float64Array(cells),
    low: new Int32Array(cells),
    size: new Int32Array(cells),
    start: new Int32Array(cells),
    bins: new Uint32Array(Math.max(1024, cells * 8)),
    free: 0,
  };
}

/** Counts one draw's value of a cell: a whole number, 0 or more. */
export function addValue(histograms: Histograms, cell: number, value: number): void {
  if (value === 0) return;
  histograms.sums[cell] += value;
  roomFor(histograms, cell, value, value);
  histograms.bins[histograms.start[cell] + value - histograms.low[cell]]++;
}

/**
 * Adds some draws at once, the value of each cell in each: values[draw * cells + cell]. Cell by cell, since a processor is
 * quicker while it keeps to the bins of one.
 */
export function addDraws(histograms: Histograms, values: Int32Array, draws: number): void {
  const { sums, low, start } = histograms;
  const cells = sums.length;
  const end = draws * cells;
  for (let cell = 0; cell < cells; cell++) {
    let sum = 0;
    let lowest = GREATEST_VALUE;
    let highest = 0;
    for (let i = cell; i < end; i += cells) {
      const value = values[i];
      if (value === 0) continue;
      sum += value;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    if (sum === 0) continue;
    sums[cell] += sum;
    roomFor(histograms, cell, lowest, highest);
    const { bins } = histograms;
    const ofZero = start[cell] - low[cell];
    for (let i = cell; i < end; i += cells) if (values[i] > 0) bins[ofZero + values[i]]++;
  }
  histograms.draws += draws;
}

/** Adds the draws of `from` to `into`. Both are of the same cells. */
export function mergeHistograms(into: Histograms, from: Histograms): void {
  into.draws += from.draws;
  for (let cell = 0; cell < from.sums.length; cell++) {
    if (from.sums[cell] === 0) continue;
    into.sums[cell] += from.sums[cell];
    let first = from.start[cell];
    let last = first + from.size[cell] - 1;
    while (from.bins[first] === 0) first++;
    while (from.bins[last] === 0) last--;
    const lowest = from.low[cell] + first - from.start[cell];
    roomFor(into, cell, lowest, lowest + last - first);
    const shift = into.start[cell] + lowest - into.low[cell] - first;
    for (let i = first; i <= last; i++) into.bins[shift + i] += from.bins[i];
  }
}

/** The values that a cell took, ascending, with the number of draws of each. */
export function valuesOf(histograms: Histograms, cell: number): { value: number; draws: number }[] {
  const values: { value: number; draws: number }[] = [];
  let counted = 0;
  for (let i = 0; i < histograms.size[cell]; i++) {
    const draws = histograms.bins[histograms.start[cell] + i];
    if (draws > 0) values.push({ value: histograms.low[cell] + i, draws });
    counted += draws;
  }
  if (counted < histograms.draws) values.unshift({ value: 0, draws: histograms.draws - counted });
  return values;
}

/** Sees to it that a cell has bins for the values from `lowest` to `highest`. */
function roomFor(histograms: Histograms, cell: number, lowest: number, highest: number): void {
  const { low, size } = histograms;
  if (size[cell] === 0) makeRoom(histograms, cell, lowest, highest);
  else if (lowest < low[cell] || highest >= low[cell] + size[cell]) {
    makeRoom(histograms, cell, Math.min(lowest, low[cell]), Math.max(highest, low[cell] + size[cell] - 1));
  }
}

/**
 * Gives a cell bins at the end of `bins` for the values from `lowest` to `highest`, which take in those that it has, with room
 * for more on every side that is new.
 */
function makeRoom(histograms: Histograms, cell: number, lowest: number, highest: number): void {
  const { low, size, start } = histograms;
  const isNew = size[cell] === 0;
  const margin = isNew ? 3 + (highest >> 4) : (highest - lowest + 1) >> 1;
  const newLow = isNew || lowest < low[cell] ? Math.max(1, lowest - margin) : lowest;
  const newHigh = isNew || highest >= low[cell] + size[cell] ? highest + margin : highest;
  const newSize = newHigh - newLow + 1;
  if (histograms.free + newSize > histograms.bins.length) {
    const larger = new Uint32Array(Math.max(histograms.bins.length * 2, histograms.free + newSize));
    larger.set(histograms.bins.subarray(0, histograms.free));
    histograms.bins = larger;
  }
  const newStart = histograms.free;
  histograms.free += newSize;
  if (!isNew) {
    histograms.bins.copyWithin(newStart + low[cell] - newLow, start[cell], start[cell] + size[cell]);
  }
  low[cell] = newLow;
  size[cell] = newSize;
  start[cell] = newStart;
}
