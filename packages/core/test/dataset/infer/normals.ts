/** A small generator of even numbers in 0 to 1, for invented series only: Park and Miller, CACM 31 (1988). */
export function evenNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Standard normal numbers from them: Box and Muller, Annals of Mathematical Statistics 29 (1958). */
export function normals(seed: number): () => number {
  const even = evenNumbers(seed);
  return () => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
}
