import type { Fault } from "./fault.ts";
import { FAULTS, type FaultCode, WARNINGS, type WarningCode } from "./fault-registry.ts";

/** Where a fault stands and what stands there. */
export type FaultPlace = Pick<Fault, "file" | "row" | "column" | "value">;

/** What fills the {braces} of a fault's words. */
export type FaultDetails = Readonly<Record<string, string | number>>;

/** The fault of that code, its words filled in. */
export function makeFault(code: FaultCode | WarningCode, place: FaultPlace, details: FaultDetails = {}): Fault {
  const words = code in FAULTS ? FAULTS[code as FaultCode] : WARNINGS[code as WarningCode];
  return { code, ...place, problem: fill(words.problem, details), expected: fill(words.expected, details) };
}

function fill(words: string, details: FaultDetails): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ""));
}
