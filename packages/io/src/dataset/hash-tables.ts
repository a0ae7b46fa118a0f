import { createHash } from "node:crypto";

/** SHA-256, in hexadecimal, of the tables' names and bytes in the order given. */
export function hashTables(tables: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string {
  const hash = createHash("sha256");
  for (const { name, bytes } of tables) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}
