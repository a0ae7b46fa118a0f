import { exitCodeOf } from "./exit-code-of.ts";
import { EXIT } from "./exit-codes.ts";

/** How long a fault waits for a Ctrl-C that may have caused it, in milliseconds. */
const WAIT_FOR_INTERRUPT = 200;

/** Ctrl-C ends the command by way of the process's own exit, so that nothing half-written stays. */
export function exitOnInterrupt(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(EXIT.interrupted));
}

/**
 * A reader that stops early, such as `| head`, ends the command in silence; output that cannot be written, on a disk that is full, ends it
 * in one plain line.
 */
export function exitWhenUnwritable(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.fine);
    process.stderr.write(
      `The answer could not be written to the end (${error.code}). Make room, or send it somewhere else, and run the command again.\n`,
    );
    process.exit(EXIT.unexpected);
  });
  process.stderr.on("error", () => process.exit(EXIT.unexpected));
}

/**
 * A fault that nothing has caught, in a thread for instance, is told in one plain line. Where Ctrl-C reached a child process or a thread first,
 * the fault is only its echo, and the interrupt ends the command.
 */
export function exitOnFault(): void {
  process.once("uncaughtException", endOnFault);
}

/** Says a fault and ends the command, unless an interrupt does so first. */
export function endOnFault(error: unknown): void {
  process.removeAllListeners("uncaughtException").on("uncaughtException", () => {});
  setTimeout(() => process.exit(exitCodeOf(error, process)), WAIT_FOR_INTERRUPT);
}
