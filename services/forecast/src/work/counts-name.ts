import type { Dimension } from "@sufficiency/core";

/** Name of the summary of the counts by some dimensions. */
export function countsName(by: readonly Dimension[]): string {
  return `counts/${by.join()}`;
}
