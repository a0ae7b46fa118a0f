import { isSmall } from "./suppress.ts";

/**
 * Which figures of one line to hide, its last being the total of the others: those from 1 to 5, and the smallest other one
 * where a single hidden figure would be what is left of the total.
 */
export function suppressLine(values: readonly number[]): boolean[] {
  const hidden = values.map(isSmall);
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const cost = (cell: number) => (cell === values.length - 1 ? 1e12 : 0) + (values[cell] === 0 ? 1e9 : values[cell]);
  const shown = values.map((_, cell) => cell).filter((cell) => !hidden[cell]);
  const [next] = shown.sort((a, b) => cost(a) - cost(b) || a - b);
  if (next !== undefined) hidden[next] = true;
  return hidden;
}
