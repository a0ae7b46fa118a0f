import type { FieldSchema } from "@sufficiency/core";

/** True for a column of text that may be anything: one whose form or values are not fixed by its schema. */
export function isFreeText(field: FieldSchema): boolean {
  return field.type === "string" && !field.constraints?.pattern && !field.constraints?.enum;
}
