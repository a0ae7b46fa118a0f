import type { Fault } from "./fault.ts";
import type { FaultCode } from "./fault-registry.ts";
import { type FaultDetails, makeFault } from "./make-fault.ts";

/** More distinct faults than this in one file are not listed one by one. */
const MOST_FAULTS = 5_000;

/** Gathers the faults of one file. A fault found in many rows in the same words is told once, with how many more have it. */
export interface FaultLog {
  add(code: FaultCode, place: Omit<Fault, "code" | "file" | "problem" | "expected">, details?: FaultDetails): void;
  faults(): Fault[];
}

export function createFaultLog(file: string): FaultLog {
  const found = new Map<string, { fault: Fault; times: number }>();
  let unlisted = 0;
  return {
    add(code, place, details) {
      const key = [code, place.column, place.value, ...Object.values(details ?? {})].join("|");
      const earlier = found.get(key);
      if (earlier) earlier.times++;
      else if (found.size < MOST_FAULTS)
        found.set(key, { fault: makeFault(code, { file, ...place }, details), times: 1 });
      else unlisted++;
    },
    faults() {
      const faults = [...found.values()].map(({ fault, times }) =>
        times > 1 ? { ...fault, moreRows: times - 1 } : fault,
      );
      return unlisted > 0 ? [...faults, makeFault("too_many_faults", { file }, { shown: MOST_FAULTS })] : faults;
    },
  };
}
