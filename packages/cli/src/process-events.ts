import { EXIT } from "./exit-codes.ts";

/** Ctrl-C ends the command by way of the process's own exit, so that nothing half-written stays. */
export function exitOnInterrupt(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(EXIT.interrupted));
}

/** A reader that stops early, such as `| head`, ends the command in silence. */
export function exitWhenReaderStops(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(EXIT.fine);
  });
}
