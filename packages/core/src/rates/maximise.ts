/**
 * Where a function of one variable is greatest on [from, to], by golden-section search (Kiefer, 1953), rounded to 4
 * significant figures so that engines which round logarithms differently agree on it. `f` should have one peak there; it is asked about 30 times.
 */
export function maximise(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = from;
  let high = to;
  let left = high - ratio * (high - low);
  let right = low + ratio * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > 1e-6 * (to - from)) {
    if (atLeft > atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - ratio * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + ratio * (high - low);
      atRight = f(right);
    }
  }
  return Number(((low + high) / 2).toPrecision(4));
}
