import type { FieldSchema } from "../table-schema.ts";

/** Whole numbers above this are taken for mistakes: England has fewer people. */
export const LARGEST_WHOLE = 100_000_000;

/** What a number of a field may be, in words: "a whole number from 0 to 25". */
export function numberWords(field: FieldSchema): string {
  const { minimum, maximum } = field.constraints ?? {};
  const kind = field.type === "integer" ? "a whole number" : "a number";
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${minimum} to ${maximum}`;
  return minimum === undefined ? kind : `${kind}, ${minimum} or more`;
}
