import type { Refusal } from "@sufficiency/io";
import { CommanderError } from "commander";
import { EXIT } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";

/** True for what a command throws on purpose, with its words: wrong usage, or something that is refused. */
export function isExpected(error: unknown): boolean {
  return error instanceof CommanderError || isRefusal(error);
}

/** The exit code for what a command threw; says it in one plain line where that has not been done yet. */
export function exitCodeOf(error: unknown, { stderr }: Pick<Streams, "stderr">): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUsage;
  if (isRefusal(error)) {
    stderr.write(`${error.message}\n`);
    return EXIT.badInput;
  }
  const reason = error instanceof Error ? error.message : String(error);
  stderr.write(
    `sufficiency stopped on a fault of its own or of this computer: ${reason.split("\n")[0]}. Try again with fewer --threads and --draws; if it stays, report it with the command that you gave.\n`,
  );
  return EXIT.unexpected;
}

/** Told by its name, so that a command that reads nothing need not load what reads and writes. */
function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal";
}
