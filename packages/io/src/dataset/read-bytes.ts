import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { type Fault, type FaultCode, type FaultDetails, makeFault } from "@sufficiency/core";
import type { Result } from "../result.ts";

/** Larger files are refused: a council's largest table is a few megabytes, and one of 50 MB takes some 700 MB of memory. */
const MOST_MEGABYTES = 50;

/** Reads a file of a folder, whose real path is given. A file that is missing, too big, or not within the folder is a fault. */
export async function readBytes(root: string, file: string): Promise<Result<Buffer>> {
  try {
    const path = await realpath(join(root, file));
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return refuse("outside_folder", file);
    const found = await stat(path);
    if (!found.isFile()) return refuse("not_a_file", file);
    if (found.size > MOST_MEGABYTES * 1e6) {
      return refuse("too_big", file, { size: Math.ceil(found.size / 1e6), limit: MOST_MEGABYTES });
    }
    const bytes = await readFile(path);
    return bytes.length === 0 ? refuse("empty_file", file) : { ok: true, value: bytes };
  } catch (error) {
    return { ok: false, faults: [faultOfError(error, file)] };
  }
}

function faultOfError(error: unknown, file: string): Fault {
  const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
  return reason === "ENOENT" ? makeFault("missing_file", { file }) : makeFault("cannot_read", { file }, { reason });
}

function refuse(code: FaultCode, file: string, details?: FaultDetails): Result<never> {
  return { ok: false, faults: [makeFault(code, { file }, details)] };
}
