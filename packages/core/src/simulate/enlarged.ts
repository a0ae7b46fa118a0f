/** A copy of a list with room for at least `needed` numbers, and for twice as many as before. */
export function enlarged(values: Int32Array, needed: number): Int32Array {
  const larger = new Int32Array(Math.max(needed, values.length * 2));
  larger.set(values);
  return larger;
}
