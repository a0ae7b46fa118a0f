import type { Command } from "commander";
import { exitCodeOf, isExpected } from "./exit-code-of.ts";
import { endOnFault, exitOnFault, exitOnInterrupt, exitWhenUnwritable } from "./process-events.ts";

export { asAtOption, drawsOption, seedOption, toOption } from "./options/draw-options.ts";
export { createProgram } from "./program.ts";

/** Runs a command with this process's arguments, and ends with its exit code; whatever goes wrong is told in plain words. */
export async function runProgram(create: (done: (code: number) => void) => Command): Promise<void> {
  exitOnInterrupt();
  exitWhenUnwritable();
  exitOnFault();
  try {
    const program = create((code) => {
      process.exitCode = code;
    });
    await program.parseAsync();
  } catch (error) {
    if (isExpected(error)) process.exitCode = exitCodeOf(error, process);
    else endOnFault(error);
  }
}
