import { type FaultCode, makeFault } from "@sufficiency/core";
import type { Result } from "../result.ts";

/** First bytes of files that are not plain UTF-8. */
const SIGNATURES: readonly (readonly [FaultCode, readonly number[]])[] = [
  ["byte_order_mark", [0xef, 0xbb, 0xbf]],
  ["utf16", [0xff, 0xfe]],
  ["utf16", [0xfe, 0xff]],
  ["workbook", [0x50, 0x4b, 0x03, 0x04]],
  ["workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["workbook", [0x1f, 0x8b]],
];

/** The text of a file that should be UTF-8 without a byte-order mark, its line ends all made `\n`. */
export function decodeText(file: string, bytes: Uint8Array): Result<string> {
  const signature = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (signature) return { ok: false, faults: [makeFault(signature[0], { file })] };
  if (bytes.includes(0)) return { ok: false, faults: [makeFault(isUtf16(bytes) ? "utf16" : "nul_bytes", { file })] };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, value: text.replace(/\r\n?/g, "\n") };
  } catch {
    return { ok: false, faults: [makeFault("not_utf8", { file, ...placeOfBadByte(bytes) })] };
  }
}

/** Plain text in UTF-16 has a zero in nearly every other byte. */
function isUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1000);
  return start.filter((byte) => byte === 0).length > start.length / 3;
}

function placeOfBadByte(bytes: Uint8Array): { row: number; value: string } {
  const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split(/\r\n?|\n/);
  const at = lines.findIndex((line) => line.includes("\u{FFFD}"));
  return { row: at + 1, value: lines[at].split(",").find((cell) => cell.includes("\u{FFFD}")) ?? "" };
}
