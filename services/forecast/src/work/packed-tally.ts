import { deserialize, serialize } from "node:v8";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Tally } from "@sufficiency/core";

/** What some draws counted, as bytes to keep until all of the run's draws are there. */
export function packTally(tally: Tally): Uint8Array {
  return gzipSync(serialize(tally), { level: 1 });
}

export function unpackTally(bytes: Uint8Array): Tally {
  return deserialize(gunzipSync(bytes));
}
