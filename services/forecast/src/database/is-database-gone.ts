/** True where the database cannot be reached: refused, reset or timed out, or going down or coming up (SQLSTATE classes 08 and 57P). */
export function isDatabaseGone(error: unknown): boolean {
  const { code = "", message = "" } = error as NodeJS.ErrnoException;
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|08|57P)/.test(code) ||
    /connection (terminated|timeout)|timeout exceeded|read timeout|not queryable/i.test(message)
  );
}

/** True where the database has no room left on its disk, in its memory or for a connection (SQLSTATE class 53). */
export function isDatabaseFull(error: unknown): boolean {
  return /^53/.test((error as NodeJS.ErrnoException).code ?? "");
}
