import { deserialize, serialize } from "node:v8";

/** A plan, plain data, as bytes that all threads see, so that it is not copied with every message. */
export function sharePlan(plan: unknown): SharedArrayBuffer {
  const bytes = serialize(plan);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** A thread's own copy of the plan. */
export function copyPlan(shared: SharedArrayBuffer): unknown {
  return deserialize(Uint8Array.from(new Uint8Array(shared)));
}
