/**
 * Rounds to whole numbers that add up to `total`: each value is rounded down, and the units left over go to the largest
 * remainders (the first of equals). Also known as Hamilton's method.
 *
 * @param values 0 or more each; when their sum is not `total` they are scaled to it first
 * @param total whole number, 0 or more
 */
export function roundToTotal(values: ArrayLike<number>, total: number): number[] {
  const sum = Array.from(values).reduce((a, b) => a + b, 0);
  const scaled = Array.from(values, (value) => (sum > 0 ? (value * total) / sum : total / values.length));
  const rounded = scaled.map(Math.floor);
  const left = total - rounded.reduce((a, b) => a + b, 0);
  const byRemainder = [...scaled.keys()].sort((a, b) => scaled[b] - rounded[b] - (scaled[a] - rounded[a]) || a - b);
  for (const index of byRemainder.slice(0, left)) rounded[index]++;
  return rounded;
}
