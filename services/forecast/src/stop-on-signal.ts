/** Stops in good order on Ctrl-C or when told to end; at once when told again. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(signal === "SIGINT" ? 130 : 143);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`It did not stop in good order: ${wordsOf(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

/** What went wrong as one plain line. */
export function wordsOf(error: unknown): string {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `port ${port} is taken; stop what listens there, or set PORT to another`;
  if (code === "ECONNREFUSED") return "the database that DATABASE_URL names does not answer";
  return (message || String(error)).split("\n")[0];
}
