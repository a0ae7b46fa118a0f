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
  addToBin(histograms, cell, value, 1);
}

/**
 * Adds some draws at once, the value of each cell in each: values[draw * cells + cell]. Cell by cell, since a processor is
 * quicker while it keeps to the bins of one.
 */
export function addDraws(histograms: Histograms, values: Int32Array, draws: number): void {
  const { sums } = histograms;
  const cells = sums.length;
  for (let cell = 0; cell < cells; cell++) {
    let sum = 0;
    for (let i = cell; i < draws * cells; i += cells) {
      if (values[i] === 0) continue;
      sum += values[i];
      addToBin(histograms, cell, values[i], 1);
    }
    sums[cell] += sum;
  }
  histograms.draws += draws;
}

/** Adds the draws of `from` to `into`. Both are of the same cells. */
export function mergeHistograms(into: Histograms, from: Histograms): void {
  into.draws += from.draws;
  for (let cell = 0; cell < from.sums.length; cell++) {
    into.sums[cell] += from.sums[cell];
    for (let i = 0; i < from.size[cell]; i++) {
      const count = from.bins[from.start[cell] + i];
      if (count > 0) addToBin(into, cell, from.low[cell] + i, count);
    }
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

function addToBin(histograms: Histograms, cell: number, value: number, draws: number): void {
  const bin = value - histograms.low[cell];
  if (bin < 0 || bin >= histograms.size[cell]) makeRoom(histograms, cell, value);
  histograms.bins[histograms.start[cell] + value - histograms.low[cell]] += draws;
}

/** Gives a cell bins that take in `value`, with room for its neighbours, at the end of `bins`. */
function makeRoom(histograms: Histograms, cell: number, value: number): void {
  const { low, size, start } = histograms;
  const oldLow = low[cell];
  const oldSize = size[cell];
  const first = oldSize === 0 ? value : Math.min(oldLow, value);
  const last = oldSize === 0 ? value : Math.max(oldLow + oldSize - 1, value);
  const margin = oldSize === 0 ? 3 + (value >> 4) : (last - first + 1) >> 1;
  const newLow = Math.max(1, value <= oldLow || oldSize === 0 ? first - margin : first);
  const newHigh = value > oldLow || oldSize === 0 ? last + margin : last;
  const newSize = newHigh - newLow + 1;
  if (histograms.free + newSize > histograms.bins.length) {
    const larger = new Uint32Array(Math.max(histograms.bins.length * 2, histograms.free + newSize));
    larger.set(histograms.bins.subarray(0, histograms.free));
    histograms.bins = larger;
  }
  const newStart = histograms.free;
  histograms.free += newSize;
  histograms.bins.set(
    histograms.bins.subarray(start[cell], start[cell] + oldSize),
    newStart + (oldLow - newLow) * (oldSize > 0 ? 1 : 0),
  );
  low[cell] = newLow;
  size[cell] = newSize;
  start[cell] = newStart;
}
