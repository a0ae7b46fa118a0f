import { type Fault, faultText } from "@sufficiency/core";

/** Faults as a list, one a line. */
export function faultLines(faults: readonly Fault[]): string {
  return faults.map((fault) => `- ${faultText(fault)}\n`).join("");
}
