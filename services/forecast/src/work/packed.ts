import { deserialize, serialize } from "node:v8";
import { gunzipSync, gzipSync } from "node:zlib";

/** What a part of some work gave, as bytes to keep until all parts are there. */
export function pack(result: unknown): Uint8Array {
  return gzipSync(serialize(result), { level: 1 });
}

export function unpack<Result>(bytes: Uint8Array): Result {
  return deserialize(gunzipSync(bytes));
}
