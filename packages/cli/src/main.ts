#!/usr/bin/env node
import { exitCodeOf, isExpected } from "./exit-code-of.ts";
import { endOnFault, exitOnFault, exitOnInterrupt, exitWhenUnwritable } from "./process-events.ts";
import { createProgram } from "./program.ts";

exitOnInterrupt();
exitWhenUnwritable();
exitOnFault();
try {
  const program = createProgram((code) => {
    process.exitCode = code;
  });
  await program.parseAsync();
} catch (error) {
  if (isExpected(error)) process.exitCode = exitCodeOf(error, process);
  else endOnFault(error);
}
