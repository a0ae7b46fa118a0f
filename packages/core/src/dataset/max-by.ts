/** The value for which `measure` is largest, the first of equal ones; undefined of none. */
export function maxBy<Value>(values: readonly Value[], measure: (value: Value) => number): Value | undefined {
  let best: Value | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const measured = measure(value);
    if (measured > most) {
      most = measured;
      best = value;
    }
  }
  return best;
}
