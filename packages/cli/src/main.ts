#!/usr/bin/env node
import { exitCodeOf } from "./exit-code-of.ts";
import { exitOnInterrupt, exitWhenReaderStops } from "./process-events.ts";
import { createProgram } from "./program.ts";

exitOnInterrupt();
exitWhenReaderStops();
try {
  const program = createProgram((code) => {
    process.exitCode = code;
  });
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error, process);
}
