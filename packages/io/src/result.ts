import type { Fault } from "@sufficiency/core";

/** What came of reading an input: its value, or all that is wrong with it. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };
