import { type Dataset, type Dimension, type Fault, type PreparedRun, prepareRun } from "@sufficiency/core";
import { readDataset } from "@sufficiency/io";
import type { Streams } from "../streams.ts";
import { faultLines } from "../text/fault-lines.ts";
import { untilMended } from "../text/until-mended.ts";

/** A dataset that was read, and a forecast of it that is ready to be drawn. */
export interface OpenedRun {
  readonly whole: Dataset;
  readonly warnings: readonly Fault[];
  readonly run: PreparedRun;
}

/** Reads a dataset and prepares its forecast; tells all that is in the way and gives nothing where anything is. */
export async function openRun(
  dir: string,
  { asAt, to }: { readonly asAt?: number; readonly to?: number },
  by: readonly (readonly Dimension[])[],
  stderr: Streams["stderr"],
): Promise<OpenedRun | undefined> {
  const reading = await readDataset(dir);
  if (!reading.ok) {
    stderr.write(`${dir} cannot be forecast ${untilMended(reading.faults)}.\n\n${faultLines(reading.faults)}`);
    return undefined;
  }
  const run = prepareRun(reading.dataset, {
    by,
    ...(asAt === undefined ? {} : { asAt }),
    ...(to === undefined ? {} : { to }),
  });
  if ("cannot" in run) {
    stderr.write(`${dir} cannot be forecast: ${run.cannot.problem}; give ${run.cannot.expected}.\n`);
    return undefined;
  }
  return { whole: reading.dataset, warnings: reading.warnings, run };
}
