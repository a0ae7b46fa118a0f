/** Moves every age's counts, `perAge` of them, to the next age, forgets the oldest's and leaves the youngest with none. */
export function shiftAges(counts: Int32Array, perAge: number): void {
  counts.copyWithin(perAge, 0, counts.length - perAge);
  counts.fill(0, 0, perAge);
}
