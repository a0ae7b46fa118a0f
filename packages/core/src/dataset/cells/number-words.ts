import type { FieldSchema } from "../table-schema.ts";

/** What a number of a field may be, in words: "a whole number from 0 to 25". */
export function numberWords(field: FieldSchema): string {
  const { minimum, maximum } = field.constraints ?? {};
  const kind = field.type === "integer" ? "a whole number" : "a number";
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${minimum} to ${inWords(maximum)}`;
  return minimum === undefined ? kind : `${kind}, ${minimum} or more`;
}

/** Thousands set apart, but not in a year. */
function inWords(number: number): string {
  return number < 10_000 ? String(number) : number.toLocaleString("en-GB");
}
