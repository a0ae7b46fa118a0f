import { type Stream, uniform } from "../simulate/random/stream.ts";

/**
 * Deals `number` out to groups at random without replacement, each group's chance by the children it has left, and adds
 * what each is dealt to `dealt`. Dealing more than half of the children deals the rest and takes the complement.
 *
 * @param counts children by group
 * @param number whole number from 0 to the sum of counts
 */
export function dealAtRandom(stream: Stream, counts: Int32Array, number: number, dealt: Int32Array): void {
  let total = 0;
  for (let group = 0; group < counts.length; group++) total += counts[group];
  if (number === 0) return;
  if (number * 2 > total) {
    const rest = new Int32Array(counts.length);
    dealAtRandom(stream, counts, total - number, rest);
    for (let group = 0; group < counts.length; group++) dealt[group] += counts[group] - rest[group];
    return;
  }
  const left = counts.slice();
  for (let i = 0; i < number; i++) {
    let place = Math.floor(uniform(stream) * total--);
    let group = 0;
    while (place >= left[group]) place -= left[group++];
    left[group]--;
    dealt[group]++;
  }
}
