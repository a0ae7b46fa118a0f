import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { makeFault } from "@sufficiency/core";
import { decodeText } from "../dataset/decode-text.ts";
import { readBytes } from "../dataset/read-bytes.ts";
import type { Result } from "../result.ts";

/** The text of one file that the user names, as a scenario; or why it cannot be read. */
export async function readTextFile(path: string): Promise<Result<string>> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return { ok: false, faults: [makeFault("no_file", { file: path })] };
  const bytes = await readBytes(dirname(real), basename(real));
  const text = bytes.ok ? decodeText(path, bytes.value) : bytes;
  return text.ok ? text : { ok: false, faults: text.faults.map((fault) => ({ ...fault, file: path })) };
}
