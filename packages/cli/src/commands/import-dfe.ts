import { join } from "node:path";
import { type Fault, faultText } from "@sufficiency/core";
import { checkDatasetFolder, type ImportRequest, importDfe, writeDataset } from "@sufficiency/io";
import { EXIT } from "../exit-codes.ts";
import {
  type CouncilLine,
  councilsTable,
  councilWords,
  emptyWords,
  filesWords,
  lineOf,
  nextWords,
  priorWords,
} from "../import/words.ts";
import type { Streams } from "../streams.ts";

export interface ImportDfeOptions extends Omit<ImportRequest, "path"> {
  /** Folder of the dataset, or of one folder a council. */
  readonly out: string;
}

/**
 * Makes a dataset of a council, or one of each, from published statistics; says what was used, observed, inferred and missing, and
 * gives exit code 0; or says all that is wrong and gives 1. Throws a Refusal where --out is refused.
 */
export async function runImportDfe(path: string, options: ImportDfeOptions, streams: Streams): Promise<number> {
  const { out, ...request } = options;
  const isAll = request.la.trim().toLowerCase() === "all";
  if (isAll && request.localities !== undefined) {
    streams.stderr.write("--localities is for one council: name it with --la.\n");
    return EXIT.wrongUsage;
  }
  await checkDatasetFolder(isAll ? join(out, "000") : out);
  const reading = await importDfe({ path, ...request });
  if (!reading.ok) return refuse(path, reading.faults, streams);
  const { stdout } = streams;
  stdout.write(`${filesWords(reading.files)}\n\n`);
  const lines: CouncilLine[] = [];
  for (const council of reading.councils()) {
    await writeDataset(isAll ? join(out, council.code) : out, council.content);
    if (isAll) lines.push(lineOf(council));
    else stdout.write(`${councilWords(council)}\n\n`);
  }
  if (isAll) stdout.write(`${councilsTable(lines)}\n\n`);
  if (reading.empty.length > 0) stdout.write(`${emptyWords(reading.empty)}\n\n`);
  stdout.write(`${priorWords(reading.priors)}\n\n${nextWords(out, lines[0]?.[0])}\n`);
  return EXIT.fine;
}

function refuse(path: string, faults: readonly Fault[], { stderr }: Streams): number {
  stderr.write(
    `${path} cannot be imported until ${faults.length === 1 ? "this fault is" : "these faults are"} mended.\n\n`,
  );
  for (const fault of faults) stderr.write(`- ${faultText(fault)}\n`);
  return EXIT.badInput;
}
