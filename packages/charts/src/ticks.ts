/** Ticks from 0 to the first tick that is not below `max`: about `about` of them, a whole 1, 2 or 5 times a power of ten apart. */
export function ticksFromZero(max: number, about: number): number[] {
  const raw = Math.max(1, max / about);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= raw) as number);
  return Array.from({ length: Math.max(1, Math.ceil(max / step)) + 1 }, (_, i) => i * step);
}

/** Years to name on an axis, counted back from `last`: each year, or each second, fifth or tenth where there are many. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const step = [1, 2, 5, 10].find((years) => (last - first) / years < most) ?? 20;
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, i) => last - i * step).reverse();
}
