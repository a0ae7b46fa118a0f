import { basename, resolve } from "node:path";
import { faultText } from "@sufficiency/core";
import { importTransitions, writeDataset } from "@sufficiency/io";
import { EXIT } from "../exit-codes.ts";
import { transitionsWords } from "../import/transitions-words.ts";
import type { Streams } from "../streams.ts";

/**
 * Makes a dataset of another model's transitions; says what was read, what it became and what to do next, and gives exit code
 * 0; or says all that is wrong and gives 1. Throws a Refusal where --out is refused.
 */
export async function runImportTransitions(path: string, out: string, { stdout, stderr }: Streams): Promise<number> {
  const reading = await importTransitions(path, basename(resolve(out)));
  if (!reading.ok) {
    const these = reading.faults.length === 1 ? "this fault is" : "these faults are";
    stderr.write(`${path} cannot be imported until ${these} mended.\n\n`);
    for (const fault of reading.faults) stderr.write(`- ${faultText(fault)}\n`);
    return EXIT.badInput;
  }
  await writeDataset(out, reading.content);
  stdout.write(`${transitionsWords(reading, out)}\n`);
  return EXIT.fine;
}
